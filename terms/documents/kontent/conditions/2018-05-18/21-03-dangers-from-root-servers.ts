import { adjustable } from '../../../../grammar/adjustable.ts'
import { all, no } from '../../../../grammar/answer.ts'
import { asLongAs, clause } from '../../../../grammar/clause.ts'
import { mayBlock, mayTerminate } from '../../../../grammar/matters/rights.ts'
import { must } from '../../../../grammar/outcome.ts'
import { attackFrom, endangermentOf, unwantedMailKnown } from '../../../../grammar/quantities/abuse.ts'
import { type Attacks, attacksOn, defencelessServers } from '../../../../grammar/quantities/server.ts'
import { after } from '../../../../grammar/quantity.ts'
import { say } from '../../../../grammar/said.ts'

const times = (number: number) =>
  adjustable([number], (n) =>
    say(`${n}-mal oder öfter`, `${n} times or more`, { isMetBy: (counted: number): boolean => counted >= n }),
  )

export const endangering = asLongAs({
  ref: '§ 21.3 S. 1',
  title: { de: 'Sperre eines gefährdenden Servers', en: 'Block of an endangering server' },
  decides: mayBlock,
  de: 'Gefährdet ein Server Sicherheit oder Verfügbarkeit anderer Server, Daten, Programme oder Netze, darf der Anbieter ihn vorläufig sperren, auch wenn der Kunde das nicht zu vertreten hat.',
  en: 'If a server endangers the security or availability of other servers, data, programs or networks, the provider may temporarily block it, even if the customer is not responsible for that.',
  where: {},
  given: { danger: endangermentOf },
  provided: ({ danger }) =>
    danger?.certainty === 'confirmed' || no('Eine Gefährdung steht nicht fest.', 'No endangerment is certain.'),
  then: () => 'permitted',
  examples: {
    'a server that scans its neighbours': [{ danger: { certainty: 'confirmed' } }, 'permitted'],
    'a suspicion has a sentence of its own': [{ danger: { certainty: 'suspected' } }],
    'nothing was noted': [{ danger: undefined }],
  },
  claims: ['kontent.bb.21.3a'],
  reading: 'The half sentence on missing responsibility is read as "whether or not the customer is responsible".',
})
export const suspicion = asLongAs({
  ref: '§ 21.3 S. 2',
  title: { de: 'Verdacht genügt', en: 'Suspicion is enough' },
  decides: mayBlock,
  de: 'Dafür genügt der Verdacht.',
  en: 'Suspicion is enough for that.',
  where: {},
  given: { danger: endangermentOf },
  provided: ({ danger }) =>
    danger?.certainty === 'suspected' || no('Ein Verdacht ist nicht bemerkt.', 'No suspicion was noted.'),
  then: () => 'permitted',
  examples: {
    'a report that nobody has checked': [{ danger: { certainty: 'suspected' } }, 'permitted'],
    'nothing was noted': [{ danger: undefined }],
  },
  claims: ['kontent.bb.21.3b'],
})
export const checkOfSuspicion = clause({
  ref: '§ 21.3 S. 2 Hs. 2',
  title: { de: 'Prüfung des Verdachts', en: 'Check of the suspicion' },
  when: 'endangermentNoted',
  de: 'Einen Verdacht klärt der Anbieter.',
  en: 'The provider clears a suspicion up.',
  where: {},
  provided: ({ certainty }) =>
    certainty === 'suspected' || no('Die Gefährdung steht fest.', 'The endangerment is certain.'),
  then: ({ server }) => must('provider', 'verifySuspicion', server),
  examples: {
    'a report with logs': [
      { server: 'server 1', certainty: 'suspected' },
      must('provider', 'verifySuspicion', 'server 1'),
    ],
    'what is certain needs no check': [{ server: 'server 1', certainty: 'confirmed' }, []],
  },
  claims: ['kontent.bb.21.3b'],
})
export const outgoingAttack = asLongAs({
  ref: '§ 21.3 S. 3',
  title: { de: 'Angriffe von dem Server', en: 'Attacks from the server' },
  decides: mayBlock,
  de: 'Dasselbe gilt, wenn von dem Server Angriffe auf die Verfügbarkeit anderer (DoS) ausgehen.',
  en: 'The same holds if attacks on the availability of others (DoS) come from the server.',
  where: {},
  given: { attack: attackFrom },
  provided: ({ attack }) =>
    attack !== undefined || no('Von dem Server geht kein Angriff aus.', 'No attack comes from the server.'),
  then: () => 'permitted',
  examples: {
    'a flood from the server': [{ attack: { direction: 'outgoing' } }, 'permitted'],
    'no attack': [{ attack: undefined }],
  },
  claims: ['kontent.bb.21.3c'],
})

const attacks: Attacks = { number: 2, isWarned: true, sinceWarning: 1, isLikely: true, hasDefence: undefined }
const none: Attacks = { number: 0, isWarned: false, sinceWarning: 0, isLikely: false, hasDefence: undefined }
const attackedGround = 'attacks on '

export const repeatedAttacks = asLongAs({
  ref: '§ 21.3 S. 4',
  title: { de: 'Kündigung bei wiederholten Angriffen', en: 'Termination on repeated attacks' },
  decides: mayTerminate,
  ofEvery: [attackedGround],
  de: 'Ist ein Server {times} Ziel solcher Angriffe, sind nach Einschätzung des Anbieters weitere zu erwarten und ist der Kunde abgemahnt, darf der Anbieter den Vertrag mit der ordentlichen Frist (§ 3.3) kündigen.',
  en: 'If a server is the target of such attacks {times}, the provider expects more and the customer was warned, the provider may terminate the contract with the ordinary notice (§ 3.3).',
  where: { times: times(2) },
  given: { attacks: after(attackedGround, attacksOn) },
  provided: ({ attacks: noted = none }, { times: often }) =>
    all(
      often.isMetBy(noted.number) ||
        no('Der Server war nicht wiederholt das Ziel.', 'The server was not attacked repeatedly.'),
      noted.isLikely || no('Weitere Angriffe sind nicht zu erwarten.', 'No more attacks are expected.'),
      noted.isWarned || no('Der Kunde ist nicht abgemahnt.', 'The customer was not warned.'),
    ),
  then: () => 'permitted',
  examples: {
    'attacked twice, warned, more expected': [{ attacks }, 'permitted'],
    'attacked once': [{ attacks: { ...attacks, number: 1 } }],
    'never warned': [{ attacks: { ...attacks, isWarned: false } }],
    'no more expected': [{ attacks: { ...attacks, isLikely: false } }],
  },
  claims: ['kontent.bb.21.3d'],
  reading: 'No period is stated: the ordinary notice, since immediate ending has conditions of its own (S. 5).',
})
export const attacksWithoutDefence = asLongAs({
  ref: '§ 21.3 S. 5',
  title: { de: 'Fristlos bei weiteren Angriffen', en: 'At once on further attacks' },
  decides: mayTerminate,
  of: ['cause'],
  de: 'Kommt es trotz Abmahnung zu weiteren Angriffen, die sich mit zumutbaren Mitteln nicht abwehren lassen, darf er fristlos kündigen.',
  en: 'If in spite of a warning there are further attacks that cannot be fended off by reasonable means, it may terminate at once.',
  where: {},
  given: { servers: defencelessServers },
  provided: ({ servers }) =>
    servers.length > 0 ||
    no('Kein Server ist nach Abmahnung ohne Abwehr.', 'No server is without defence after a warning.'),
  then: () => 'permitted',
  examples: {
    'no reasonable defence': [{ servers: ['server 1'] }, 'permitted'],
    'it can be defended': [{ servers: [] }],
  },
  claims: ['kontent.bb.21.3e'],
})
export const spamFromServer = asLongAs({
  ref: '§ 21.3 S. 6',
  title: { de: 'Unerwünschte Werbung von dem Server', en: 'Unwanted advertising from the server' },
  decides: mayBlock,
  de: 'Weiß der Anbieter, dass von einem Server unerwünschte Werbung gesendet wird, darf er ihn sperren.',
  en: 'If the provider knows that unwanted advertising is sent from a server, it may block it.',
  where: {},
  given: { unwanted: unwantedMailKnown },
  provided: ({ unwanted }) =>
    unwanted?.is === 'server' || no('Der Anbieter weiß von nichts.', 'The provider knows of nothing.'),
  then: () => 'permitted',
  examples: {
    'complaints that were confirmed': [{ unwanted: { is: 'server' } }, 'permitted'],
    'a mailbox is another matter': [{ unwanted: { is: 'mailbox' } }],
    'an unverified complaint is no knowledge': [{ unwanted: undefined }],
  },
  claims: ['kontent.bb.21.3f'],
})
