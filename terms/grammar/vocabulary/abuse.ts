import { choice, flag, named } from '../field.ts'
import { declaration, word } from './word.ts'

const content = named('content 1')
const server = named('server 1')

/** Unlawful content, unwanted mail, attacks: what is reported or found, and what is said about it. */
export const abuse = {
  infringementReported: word('Rechtsverletzung gemeldet', 'infringement reported', {
    content,
    in: choice('content', 'add-on', 'domain', 'web space'),
    /** Whether documents or other evidence came with the report. */
    documents: flag,
    /** Whether these make the infringement credible: a person has looked. */
    credible: flag,
  }),
  infringementFound: word('mögliche Rechtsverletzung bemerkt', 'possible infringement found', { content }),
  imprintFoundMissing: word('Impressum fehlt', 'imprint is missing', { content }),
  /** Of content, a mailbox or a server. */
  complaintSettled: word('Beanstandung erledigt', 'complaint settled', { about: named('content 1') }),
  unwantedMailReported: word('unerwünschte E-Mails gemeldet', 'unwanted mail reported', {
    /** What sent it. */
    source: named('mailbox 1'),
    is: choice('mailbox', 'server'),
    confirmed: flag,
  }),
  endangermentNoted: word('Gefährdung bemerkt', 'endangerment noted', {
    server,
    certainty: choice('confirmed', 'suspected'),
  }),
  attackNoted: word('Angriff auf die Verfügbarkeit bemerkt', 'denial-of-service attack noted', {
    server,
    direction: choice('outgoing', 'incoming'),
  }),
  attackForeseen: word('Wiederholung des Angriffs eingeschätzt', 'repetition of the attack assessed', {
    server,
    likely: flag,
  }),
  defenceAssessed: word('Abwehr des Angriffs eingeschätzt', 'defence against the attack assessed', {
    server,
    reasonable: flag,
  }),
  claimKnown: word('Anspruch bekannt geworden', 'claim became known', {
    claim: named('claim 1'),
    of: choice('provider', 'third party'),
  }),
  claimInformationReceived: word('Mitteilung eines Anspruchs zugegangen', 'information on a claim received', {
    claim: named('claim 1'),
  }),
  warningReceived: declaration('Abmahnung zugegangen', 'warning received', { about: named('server 1') }),
} as const
