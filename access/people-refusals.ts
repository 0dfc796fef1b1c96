import { refuse } from './refusal.ts'
import { type Role, roleInWords } from './roles.ts'

export const invitationUnknown = () =>
  refuse({
    code: 'INVITATION_UNKNOWN',
    seen: { de: 'Diese offene Einladung gibt es hier nicht', en: 'There is no such open invitation here' },
    expected: { de: '/api/invitations nennt alle offenen', en: '/api/invitations lists those that are open' },
    remedy: { de: 'Laden Sie die Liste neu', en: 'Load the list anew' },
  })

export const invitationSpent = () =>
  refuse({
    code: 'INVITATION_SPENT',
    seen: { de: 'Dieser Link öffnet nichts', en: 'This link opens nothing' },
    expected: {
      de: 'eine Einladung gilt sieben Tage, einmal, und bis eine neuere oder ihr Widerruf kommt',
      en: 'an invitation holds for seven days, once, and until a newer one or its withdrawal comes',
    },
    remedy: {
      de: 'Haben Sie sie schon angenommen, melden Sie sich an; sonst lassen Sie sich neu einladen',
      en: 'If you have accepted it before, sign in; else have yourself invited anew',
    },
  })

export const invitationForAnotherAddress = () =>
  refuse({
    code: 'INVITATION_FOR_ANOTHER_ADDRESS',
    seen: {
      de: 'Sie sind mit einer anderen Adresse angemeldet, als eingeladen wurde',
      en: 'You are signed in with another address than the one that was invited',
    },
    expected: { de: 'eine Einladung gilt für eine Adresse', en: 'an invitation is for one address' },
    remedy: {
      de: 'Melden Sie sich ab und nehmen Sie sie unter der eingeladenen Adresse an, oder lassen Sie sich unter Ihrer einladen',
      en: 'Sign out and accept it under the address that was invited, or have yourself invited under yours',
    },
  })

export const invitationNeedsAccount = () =>
  refuse({
    code: 'INVITATION_NEEDS_ACCOUNT',
    seen: { de: 'Zu dieser Adresse gibt es schon ein Konto', en: 'There is an account with this address already' },
    expected: { de: 'jede Person hat ein einziges', en: 'each person has a single one' },
    remedy: {
      de: 'Melden Sie sich damit an und öffnen Sie den Link noch einmal',
      en: 'Sign in with it and open the link once more',
    },
  })

export const roleNotGivenHere = (role: Role) =>
  refuse({
    code: 'ROLE_NOT_GIVEN_HERE',
    seen: {
      de: `„${roleInWords(role).de}“ wird auf der anderen Seite vergeben`,
      en: `'${roleInWords(role).en}' is given on the other side`,
    },
    expected: {
      de: 'das eigene Haus des Anbieters und seine Kunden haben je eigene Rollen',
      en: "the provider's own house and its customers have roles of their own",
    },
    remedy: { de: 'Wählen Sie eine Rolle dieser Seite', en: 'Choose a role of this side' },
  })

export const customerUnknown = () =>
  refuse({
    code: 'CUSTOMER_UNKNOWN',
    seen: { de: 'Diesen Kunden gibt es hier nicht', en: 'There is no such customer here' },
    expected: {
      de: 'eingeladen wird zum eigenen Haus oder zu einem Kunden',
      en: 'one is invited to the own house or to a customer',
    },
    remedy: { de: 'Wählen Sie einen Kunden der Liste', en: 'Choose a customer of the list' },
  })

export const memberUnknown = () =>
  refuse({
    code: 'MEMBER_UNKNOWN',
    seen: {
      de: 'Diese Zugehörigkeit gibt es hier nicht, oder sie ist zu Ende',
      en: 'There is no such membership here, or it has ended',
    },
    expected: { de: '/api/people nennt alle', en: '/api/people lists all' },
    remedy: { de: 'Laden Sie die Liste neu', en: 'Load the list anew' },
  })

export const lastAdministrator = () =>
  refuse({
    code: 'LAST_ADMINISTRATOR',
    seen: { de: 'Das ist die letzte Person, die verwaltet', en: 'That is the last person who administers' },
    expected: { de: 'eine bleibt immer', en: 'there is always one' },
    remedy: { de: 'Geben Sie erst jemand anderem diese Rolle', en: 'Give that role to somebody else first' },
  })

export const ownSecondFactorFirst = () =>
  refuse({
    code: 'OWN_SECOND_FACTOR_FIRST',
    seen: {
      de: 'Sie sind selbst ohne zweiten Faktor angemeldet',
      en: 'You are signed in without a second factor yourself',
    },
    expected: {
      de: 'wer ihn verlangt, hat ihn, und sperrt sich so nicht aus',
      en: 'whoever demands it has it, and so is not shut out',
    },
    remedy: { de: 'Richten Sie Ihren unter „Konto“ ein', en: "Set yours up under 'Account'" },
  })
