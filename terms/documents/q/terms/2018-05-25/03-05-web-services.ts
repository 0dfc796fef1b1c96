import { all, no } from '../../../../grammar/answer.ts'
import { asLongAs } from '../../../../grammar/clause.ts'
import { agreedTo } from '../../../../grammar/matters/places.ts'
import { concluded } from '../../../../grammar/quantities/application.ts'
import { concludedOn } from '../../../../grammar/quantities/consumer.ts'
import { itself } from '../../../../grammar/quantity.ts'
import { measure, textOnly } from '../../../../grammar/statement.ts'
import { oneOf } from '../../../../grammar/threshold.ts'

export const webServices = textOnly({
  ref: '§ 3.5 S. 1',
  title: { de: 'Webdienste Dritter', en: 'Web services of third parties' },
  de: 'Um Nutzer persönlich zu betreuen, setzt der Anbieter Dienste von Amplitude, Segment, Zendesk und Intercom ein.',
  en: 'To support users personally the provider uses services of Amplitude, Segment, Zendesk and Intercom.',
  where: {},
  claims: ['q.agb.3.5a'],
  textOnly: 'The register of subprocessors in annex 1 no. 3 is the list that counts.',
  reading:
    'This sentence names Amplitude, the next but one Mixpanel, the annex nine; the annex goes first (AV § 11.4).',
  mend: {
    de: '§ 3.5 nennt zwei verschiedene Listen, Anhang 1 Nr. 3 eine dritte; § 3.5 sollte auf den Anhang verweisen.',
    en: '§ 3.5 names two different lists, annex 1 no. 3 a third; § 3.5 should refer to the annex.',
  },
})

export const usageData = measure({
  ref: '§ 3.5 S. 2',
  title: { de: 'Erfasste Nutzungsdaten', en: 'Usage data recorded' },
  de: 'Dabei werden Nutzungsdaten erfasst, etwa Kontaktdaten, die letzte Anmeldung, Browser und Betriebssystem.',
  en: 'Usage data are recorded by them, such as contact details, the last sign-in, browser and operating system.',
  where: {},
  claims: ['q.agb.3.5b'],
  measure: {
    kept: 'by people',
    evidence: { de: 'Verzeichnis der Felder je Dienst', en: 'register of fields for each service' },
  },
  reading: 'The "last filing date" of the source is most likely the last sign-in.',
})

export const agreementToWebServices = asLongAs({
  ref: '§ 3.5 S. 3',
  title: { de: 'Einverständnis mit Webdiensten', en: 'Agreement to web services' },
  decides: agreedTo,
  de: 'Mit der Annahme der Bedingungen ist der Kunde mit {services} und der dafür nötigen Verarbeitung einverstanden.',
  en: 'By accepting the terms the customer agrees to {services} and to the processing that they need.',
  where: {
    services: oneOf(
      'Intercom, Segment, Mixpanel und Zendesk',
      'Intercom, Segment, Mixpanel and Zendesk',
      'Intercom',
      'Segment',
      'Mixpanel',
      'Zendesk',
    ),
  },
  given: { service: itself<string>(), concluded, agreed: concludedOn },
  provided: ({ service, concluded: on, agreed }, { services }) =>
    all(
      services.has(service) || no('Der Dienst ist hier nicht genannt.', 'The service is not named here.'),
      (on ?? agreed) !== undefined || no('Die Bedingungen sind nicht angenommen.', 'The terms are not accepted.'),
    ),
  then: () => 'agreed',
  examples: {
    'one of the four, once accepted': [{ service: 'Mixpanel', concluded: '2026-05-04', agreed: undefined }, 'agreed'],
    'Amplitude is not among them': [{ service: 'Amplitude', concluded: '2026-05-04', agreed: undefined }],
    'nor before acceptance': [{ service: 'Mixpanel', concluded: undefined, agreed: undefined }],
  },
  claims: ['q.agb.3.5c'],
  reading: 'Amplitude is covered by the general authorisation of AV § 7.1 and by annex 1 alone.',
})
