/** How the access to the services stands, and when one still has time to take one's contents along. */
import { wanted } from '../../../terms/engine/duties.ts'
import type { Walk } from '../../../terms/engine/walk.ts'
import { type Day, daysBetween, isDay, midnight, plusDays } from '../../../terms/grammar/day.ts'
import { dayInWords } from '../../../terms/grammar/day-in-words.ts'
import { exportWindow } from '../../../terms/grammar/matters/services.ts'
import { Gross } from '../../../terms/grammar/money.ts'
import { type Named, type Shown, say, type Wording, when } from '../named.ts'
import { whatFollowsTheEnd } from '../what-follows.ts'
import { claimsToRemindOf } from './money.ts'

/** Why the access stands as it does: what should be so now. */
const whyAccess = ({ walk }: Named) => wanted(walk).get('access:services')?.because

/** What is in default, and so what opens the services again where they are closed for that. */
const inDefault = (walk: Walk): Gross =>
  Gross.sum(
    claimsToRemindOf(walk)
      .filter((item) => walk.isInDefault(item))
      .map(({ open }) => open),
  )

function howItOpens({ walk }: Named): Shown | undefined {
  const amount = inDefault(walk)
  if (!amount.isPositive) return undefined
  return {
    heading: say('Wie der Zugang wieder frei wird', 'How the access is opened again'),
    points: [
      say(
        `In Verzug sind ${amount.de}. Sobald der Betrag bei uns gutgeschrieben ist, öffnen wir den Zugang wieder; Ihre Inhalte bleiben bis dahin, wie sie sind.`,
        `${amount.en} are in default. As soon as the amount is credited to us we open the access again; until then your contents stay as they are.`,
      ),
    ],
  }
}

const tellOfSuspension: Wording = {
  subject: say('Ihr Zugang ist gesperrt', 'Your access is suspended'),
  says: ({ happened }) =>
    say(
      `${happened ? `Am ${happened.de} haben wir` : 'Wir haben'} den Zugang zu den Diensten gesperrt, die zu diesem Vertrag gehören. Niemand von Ihnen kommt hinein; gelöscht wird dadurch nichts.`,
      `${happened ? `On ${happened.en} we` : 'We have'} suspended the access to the services of this agreement. Nobody of you gets in; nothing is erased by it.`,
    ),
  shows: howItOpens,
  youCan: say(
    'Fällt der Grund weg, endet die Sperre. Halten Sie sie für unberechtigt, antworten Sie sofort auf diesen Brief und nennen Sie den Grund.',
    'Once the reason is gone, the suspension ends. If you think that it is not justified, reply to this letter at once and say why.',
  ),
  settling: 'urgent',
  asksTextForm: true,
  because: whyAccess,
}

const tellOfResumption: Wording = {
  subject: say('Ihr Zugang ist wieder offen', 'Your access is open again'),
  says: ({ happened }) =>
    say(
      `${happened ? `Seit dem ${happened.de} ist` : 'Ab sofort ist'} der Zugang zu den Diensten dieses Vertrags wieder offen. Ihre Inhalte und Einstellungen sind, wie sie waren.`,
      `${happened ? `Since ${happened.en}` : 'From now on'} the access to the services of this agreement is open again. Your contents and settings are as they were.`,
    ),
  youCan: say(
    'Sie brauchen nichts zu tun. Kommt jemand nicht hinein, antworten Sie auf diesen Brief.',
    'There is nothing you need to do. If somebody does not get in, reply to this letter.',
  ),
  settling: 'information',
  because: whyAccess,
}

/** Until when the contents can be taken along, and how many days are left. */
function windowOf(walk: Walk): { readonly until: Day; readonly left: number } | undefined {
  const until = walk.decision(exportWindow, 'contents')?.value
  return until === undefined || !isDay(until) ? undefined : { until, left: daysBetween(walk.dayNow, until) }
}

const whatFollows = ({ walk }: Named): Shown | undefined => {
  const points = whatFollowsTheEnd(walk)
  return points.length === 0 ? undefined : { heading: say('Was danach folgt', 'What follows'), points }
}

const tellOfExport: Wording = {
  subject: say('Der Vertrag ist beendet: Sichern Sie Ihre Inhalte', 'The agreement has ended: save your contents'),
  says: ({ walk }) => {
    const window = windowOf(walk)
    if (window === undefined) return undefined
    const day = dayInWords(window.until)
    return say(
      `Der Vertrag ist beendet. Bis zum Ablauf des ${day.de} ist der Zugang noch zum Lesen offen, damit Sie Ihre Inhalte mitnehmen können.`,
      `The agreement has ended. Until the end of ${day.en} the access is still open for reading, so that you can take your contents along.`,
    )
  },
  shows: whatFollows,
  youCan: say(
    'Exportieren Sie Ihre Inhalte im Portal unter „Mitnehmen“, und prüfen Sie, ob alles angekommen ist. Geht etwas nicht, antworten Sie auf diesen Brief.',
    'Export your contents in the portal under "Take along", and check that everything has arrived. If something does not work, reply to this letter.',
  ),
  settling: 'declaration',
  asksTextForm: true,
  because: whyAccess,
}

const remindOfExport: Wording = {
  subject: say('Die Zeit für Ihren Export endet bald', 'The time for your export ends soon'),
  says: ({ walk }) => {
    const window = windowOf(walk)
    if (window === undefined || window.left < 0) return undefined
    const day = dayInWords(window.until)
    return say(
      `Nur noch bis zum Ablauf des ${day.de} (${daysLeft(window.left).de}) können Sie Ihre Inhalte exportieren.`,
      `Only until the end of ${day.en} (${daysLeft(window.left).en}) you can still export your contents.`,
    )
  },
  shows: whatFollows,
  youCan: say(
    'Haben Sie schon alles gesichert, brauchen Sie nichts zu tun. Sonst exportieren Sie im Portal unter „Mitnehmen“. Geht etwas nicht, antworten Sie sofort auf diesen Brief.',
    'If you have saved everything there is nothing you need to do. Otherwise export in the portal under "Take along". If something does not work, reply to this letter at once.',
  ),
  settling: 'urgent',
  asksTextForm: true,
  because: ({ walk }) => walk.decision(exportWindow, 'contents')?.because,
}

const daysLeft = (left: number) =>
  left === 0
    ? say('heute', 'today')
    : left === 1
      ? say('morgen', 'tomorrow')
      : say(`noch ${left} Tage`, `${left} days from now`)

/** From when on a reminder is due that the window ends: so many days before its last day. */
export const remindedOfExportFrom = (until: Day): number => midnight(plusDays(until, -7))

const tellOfClosing: Wording = {
  subject: say('Ihr Zugang ist geschlossen', 'Your access is closed'),
  says: ({ happened }) =>
    say(
      `${happened ? `Am ${happened.de} haben wir` : 'Wir haben'} den Zugang zu den Diensten dieses Vertrags geschlossen.`,
      `${happened ? `On ${happened.en} we` : 'We have'} closed the access to the services of this agreement.`,
    ),
  shows: whatFollows,
  youCan: say(
    'Sie brauchen nichts weiter zu tun. Stimmt etwas nicht, antworten Sie sofort auf diesen Brief.',
    'There is nothing else you need to do. If something is not right, reply to this letter at once.',
  ),
  settling: 'information',
  because: whyAccess,
}

const notifyBlock: Wording = {
  subject: say('Ihr Konto ist vorläufig gesperrt', 'Your account is blocked for the time being'),
  says: ({ about, happened }) =>
    say(
      `${happened ? `Am ${happened.de} haben wir` : 'Wir haben'} Ihr Konto vorläufig gesperrt. Der Grund ist ein Verdacht, dass gespeicherte Inhalte rechtswidrig sind; wir führen ihn unter „${about}“. Mehr dazu teilen wir Ihnen mit, soweit das Gesetz es erlaubt.`,
      `${happened ? `On ${happened.en} we` : 'We have'} blocked your account for the time being. The reason is a suspicion that stored contents are unlawful; we keep it as "${about}". We tell you more as far as the law allows.`,
    ),
  youCan: say(
    'Entkräften Sie den Verdacht: Antworten Sie auf diesen Brief und sagen Sie, warum die Inhalte rechtmäßig sind. Dann heben wir die Sperre auf.',
    'Refute the suspicion: reply to this letter and say why the contents are lawful. Then we lift the block.',
  ),
  settling: 'urgent',
  asksTextForm: true,
}

const informOfBlock: Wording = {
  subject: say('Ein Inhalt ist gesperrt', 'A content is blocked'),
  says: ({ about, happened }) =>
    say(
      `Wir haben ${when(happened).de}den Inhalt „${about}“ gesperrt, ohne es vorher ankündigen zu können.`,
      `We blocked the content "${about}"${when(happened).en}, without being able to announce it before.`,
    ),
  youCan: say(
    'Prüfen Sie den Inhalt. Halten Sie die Sperrung für unberechtigt, antworten Sie auf diesen Brief und nennen Sie den Grund.',
    'Examine the content. If you think that the block is not justified, reply to this letter and say why.',
  ),
  settling: 'urgent',
}

export const aboutAccess = {
  tellOfSuspension,
  tellOfResumption,
  tellOfExport,
  remindOfExport,
  tellOfClosing,
  notifyBlock,
  informOfBlock,
} as const
