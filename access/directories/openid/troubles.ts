import { DirectoryTrouble } from '../trouble.ts'

export const notEncrypted = (host: string): DirectoryTrouble =>
  new DirectoryTrouble({
    step: 'discovery',
    seen: { de: `${host} soll ohne Verschlüsselung gefragt werden`, en: `${host} is to be asked without encryption` },
    remedy: { de: 'Geben Sie die Adresse mit https an', en: 'Give the address with https' },
  })

export const notAnswered = (host: string, code: string | undefined): DirectoryTrouble =>
  new DirectoryTrouble({
    step: 'discovery',
    seen: {
      de: `${host} antwortet nicht (${code ?? 'Zeit abgelaufen'})`,
      en: `${host} does not answer (${code ?? 'timed out'})`,
    },
    remedy: {
      de: 'Prüfen Sie die Adresse, und ob der Anmeldedienst aus dem Internet zu erreichen ist',
      en: 'Check the address, and whether the sign-in service can be reached from the internet',
    },
  })

export const certificateRefused = (host: string, code: string | undefined): DirectoryTrouble =>
  new DirectoryTrouble({
    step: 'discovery',
    seen: {
      de: `Dem Zertifikat von ${host} ist nicht zu trauen (${code})`,
      en: `The certificate of ${host} cannot be trusted (${code})`,
    },
    remedy: {
      de: 'Erneuern Sie es für diesen Namen, oder hinterlegen Sie das Zertifikat der Stelle, die es ausgestellt hat',
      en: 'Renew it for this name, or add the certificate of the authority that issued it',
    },
  })

export const answerTooLong = (host: string): DirectoryTrouble =>
  new DirectoryTrouble({
    step: 'discovery',
    seen: { de: `${host} antwortet mit mehr als einem Megabyte`, en: `${host} answers with more than a megabyte` },
    remedy: { de: 'Prüfen Sie die Adresse des Anmeldedienstes', en: 'Check the address of the sign-in service' },
  })

export const noDescription = (issuer: string): DirectoryTrouble =>
  new DirectoryTrouble({
    step: 'discovery',
    seen: {
      de: `Unter ${issuer}/.well-known/openid-configuration liegt keine Beschreibung, die zu dieser Adresse passt`,
      en: `At ${issuer}/.well-known/openid-configuration there is no description that fits this address`,
    },
    remedy: {
      de: 'Geben Sie die Adresse genau so an, wie der Anmeldedienst seinen „issuer“ nennt',
      en: 'Give the address exactly as the sign-in service calls its "issuer"',
    },
  })

export const noKeys = (issuer: string): DirectoryTrouble =>
  new DirectoryTrouble({
    step: 'keys',
    seen: { de: `${issuer} zeigt keine Schlüssel zum Prüfen`, en: `${issuer} shows no keys to check with` },
    remedy: {
      de: 'Prüfen Sie die Einrichtung des Anmeldedienstes (jwks_uri)',
      en: 'Check how the sign-in service is set up (jwks_uri)',
    },
  })

export const clientRefused = (client: string, code: string): DirectoryTrouble =>
  new DirectoryTrouble({
    step: 'signOn',
    seen: {
      de: `Der Anmeldedienst nimmt uns als ${client} nicht an (${code})`,
      en: `The sign-in service does not accept us as ${client} (${code})`,
    },
    remedy: {
      de: 'Prüfen Sie Kennung und Geheimnis, und ob unsere Rückadresse dort eingetragen ist',
      en: 'Check the client id and its secret, and whether our return address is entered there',
    },
  })
