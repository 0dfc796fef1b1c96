import { DriveRefusal } from '../refusals.ts'

/** What is refused where people are let in and given permissions. */

export const onePersonOnly = (): DriveRefusal =>
  new DriveRefusal({
    code: 'ONE_PERSON_ONLY',
    seen: {
      de: 'Es arbeitet schon eine Person mit diesem Laufwerk',
      en: 'One person works with this drive already',
    },
    expected: {
      de: 'der Dateidienst für einen Nutzer lässt genau eine herein',
      en: 'the file service for one user lets in exactly one',
    },
    remedy: {
      de: 'Beenden Sie den Zugang der anderen Person, oder buchen Sie den Dateidienst für mehrere Nutzer',
      en: 'End the access of the other person, or book the file service for several users',
    },
  })

export const personUnknown = (): DriveRefusal =>
  new DriveRefusal({
    code: 'DRIVE_PERSON_UNKNOWN',
    seen: { de: 'Diese Person arbeitet nicht mit diesem Laufwerk', en: 'This person does not work with this drive' },
    expected: { de: 'gefragt wird nach jemandem, der hereingelassen ist', en: 'somebody is asked for who was let in' },
    remedy: { de: 'Lassen Sie die Person herein', en: 'Let the person in' },
  })

export const lastAdministrator = (): DriveRefusal =>
  new DriveRefusal({
    code: 'LAST_DRIVE_ADMINISTRATOR',
    seen: {
      de: 'Niemand sonst verwaltet dieses Laufwerk',
      en: 'Nobody else administrates this drive',
    },
    expected: {
      de: 'eine Person verwaltet es immer, damit die Inhalte am Ende mitgenommen werden können',
      en: 'somebody always does, so that the contents can be taken along at the end',
    },
    remedy: { de: 'Machen Sie zuerst jemand anderen dazu', en: 'Make somebody else administrator first' },
  })

export const guestIsNoAdministrator = (): DriveRefusal =>
  new DriveRefusal({
    code: 'GUEST_IS_NO_ADMINISTRATOR',
    seen: { de: 'Die Person ist Gast aus einem anderen Unternehmen', en: 'The person is a guest of another company' },
    expected: { de: 'verwalten können nur eigene Leute', en: 'only people of your own administrate' },
    remedy: { de: 'Wählen Sie jemand Eigenes', en: 'Choose somebody of your own' },
  })

export const addressTaken = (address: string): DriveRefusal =>
  new DriveRefusal({
    code: 'DRIVE_ADDRESS_TAKEN',
    seen: { de: `Mit ${address} meldet sich schon jemand an`, en: `Somebody signs in with ${address} already` },
    expected: { de: 'eine Adresse gehört einer Person', en: 'an address belongs to one person' },
    remedy: { de: 'Nennen Sie eine andere Adresse', en: 'Name another address' },
  })

export const appPasswordUnknown = (): DriveRefusal =>
  new DriveRefusal({
    code: 'APP_PASSWORD_UNKNOWN',
    seen: {
      de: 'Dieses App-Passwort gibt es nicht oder nicht mehr',
      en: 'There is no such app password, or no longer',
    },
    expected: { de: 'gefragt wird nach einem, das noch gilt', en: 'one is asked for that still holds' },
    remedy: { de: 'Laden Sie die Liste neu', en: 'Load the list again' },
  })

export const tooManyAppPasswords = (most: number): DriveRefusal =>
  new DriveRefusal({
    code: 'TOO_MANY_APP_PASSWORDS',
    seen: { de: `Es gelten schon ${most} App-Passwörter`, en: `${most} app passwords hold already` },
    expected: { de: 'jedes Gerät hat eines', en: 'each device has one' },
    remedy: { de: 'Beenden Sie eines, das niemand mehr braucht', en: 'End one that nobody needs any more' },
  })

export const teamUnknown = (): DriveRefusal =>
  new DriveRefusal({
    code: 'TEAM_UNKNOWN',
    seen: { de: 'Dieses Team gibt es nicht', en: 'There is no such team' },
    expected: { de: 'gefragt wird nach einem Team des Laufwerks', en: 'a team of the drive is asked for' },
    remedy: { de: 'Laden Sie die Liste neu', en: 'Load the list again' },
  })

export const teamExists = (title: string): DriveRefusal =>
  new DriveRefusal({
    code: 'TEAM_EXISTS',
    seen: { de: `Ein Team „${title}“ gibt es schon`, en: `There is a team "${title}" already` },
    expected: { de: 'jedes Team heißt anders', en: 'each team has a name of its own' },
    remedy: { de: 'Wählen Sie einen anderen Namen', en: 'Choose another name' },
  })

export const teamFollowsDirectory = (): DriveRefusal =>
  new DriveRefusal({
    code: 'TEAM_FOLLOWS_DIRECTORY',
    seen: {
      de: 'Dieses Team folgt einer Gruppe Ihres Verzeichnisses',
      en: 'This team follows a group of your directory',
    },
    expected: { de: 'wer dazugehört, sagt das Verzeichnis', en: 'the directory says who belongs to it' },
    remedy: { de: 'Ändern Sie die Gruppe im Verzeichnis', en: 'Change the group in the directory' },
  })

export const holderUnknown = (holder: string): DriveRefusal =>
  new DriveRefusal({
    code: 'HOLDER_UNKNOWN',
    seen: { de: `„${holder}“ ist hier niemand`, en: `"${holder}" is nobody here` },
    expected: {
      de: 'erlaubt wird allen, einer Person oder einem Team des Laufwerks',
      en: 'it is permitted to everybody, to a person or to a team of the drive',
    },
    remedy: {
      de: 'Lassen Sie die Person herein, oder legen Sie das Team an',
      en: 'Let the person in, or make the team',
    },
  })

export const planWithoutPermissions = (): DriveRefusal =>
  new DriveRefusal({
    code: 'PLAN_WITHOUT_PERMISSIONS',
    seen: { de: 'Mit diesem Laufwerk arbeitet genau eine Person', en: 'Exactly one person works with this drive' },
    expected: {
      de: 'Teams und Rechte je Ordner gibt es im Dateidienst für mehrere Nutzer',
      en: 'teams and permissions for each folder come with the file service for several users',
    },
    remedy: { de: 'Buchen Sie den Dateidienst für mehrere Nutzer', en: 'Book the file service for several users' },
  })
