import type { Language, Said } from '../terms/grammar/said.ts'
import type { ApplicantData, Application } from './application.ts'
import type { ApplicantLetter } from './letter.ts'

/** What every letter names. */
export interface Sender {
  readonly title: string
  readonly imprint: string
}

/** A paragraph. What lets somebody in stands in the mail alone, since a paper is passed on. */
type Paragraph = Said & { readonly isSecret?: true }

interface Letter {
  readonly subject: Said
  readonly paragraphs: readonly Paragraph[]
  /** The agreement whose paper it becomes; left out where none is known. */
  readonly agreement?: string
  readonly is?: PaperOfApplication
}

/** What the papers of an application are called among a customer's other papers. */
export const papersOfApplication = {
  applicationReceived: { de: 'Eingang Ihres Antrags', en: 'Receipt of your application' },
  applicationAskedBack: { de: 'Rückfrage zu Ihrem Antrag', en: 'Question about your application' },
  applicationAccepted: { de: 'Annahme Ihres Antrags', en: 'Acceptance of your application' },
  applicationRegistered: { de: 'Bestätigung Ihrer Registrierung', en: 'Confirmation of your registration' },
  applicationRefused: { de: 'Ablehnung Ihres Antrags', en: 'Refusal of your application' },
} as const satisfies Readonly<Record<string, Said>>
export type PaperOfApplication = keyof typeof papersOfApplication

function asLetter(
  { subject, paragraphs, agreement, is }: Letter,
  sender: Sender,
  to: ApplicantData,
  language: Language,
): ApplicantLetter {
  const greeting: Said = { de: `Guten Tag ${to.name},`, en: `Dear ${to.name},` }
  const closing: Said = { de: `Freundliche Grüße\n${sender.title}`, en: `Kind regards\n${sender.title}` }
  const inLanguage = (all: readonly Said[]) => all.map((each) => each[language])
  const onPaper = paragraphs.filter(({ isSecret }) => !isSecret)
  return {
    to: to.email,
    subject: subject[language],
    text: [...inLanguage([greeting, ...paragraphs, closing]), ...(sender.imprint ? [sender.imprint] : [])].join('\n\n'),
    language,
    ...(is === undefined ? {} : { is }),
    ...(agreement === undefined
      ? {}
      : {
          paper: {
            ...{ agreement, recipient: to.name, paragraphs: inLanguage([greeting, ...onPaper]) },
            closing: closing[language].split('\n'),
          },
        }),
  }
}

const said = (text: string): Said => ({ de: text, en: text })

/** Received: what was applied for, on which documents, and where one sees how it stands. */
export function receivedLetter(
  { application, documents, ordered, sender }: About & { readonly ordered: Said; readonly documents: Said },
  statusLink: string,
): ApplicantLetter {
  const { reference, language, data } = application
  return asLetter(
    {
      agreement: application.agreement,
      is: 'applicationReceived',
      subject: {
        de: `Ihr Antrag ${reference} ist eingegangen`,
        en: `Your application ${reference} has been received`,
      },
      paragraphs: [
        {
          de: `Ihr Antrag ist am ${toTheMinute(application.receivedAt, 'de')} bei uns eingegangen. Das ist noch keine Annahme.`,
          en: `We received your application on ${toTheMinute(application.receivedAt, 'en')}. This is not an acceptance yet.`,
        },
        { de: `Beantragt haben Sie:\n${ordered.de}`, en: `You have applied for:\n${ordered.en}` },
        {
          de: `Es gelten die Texte, die Sie gelesen haben:\n${documents.de}`,
          en: `The texts that you have read apply:\n${documents.en}`,
        },
        {
          de: `Wie es steht, und was Sie noch tun können, sehen Sie hier:\n${statusLink}`,
          en: `How it stands, and what you can do, you see here:\n${statusLink}`,
          isSecret: true,
        },
      ],
    },
    sender,
    known(data),
    language,
  )
}

export interface About {
  readonly application: Application
  readonly sender: Sender
}

export const askedBackLetter = ({ application, sender }: About, question: string, statusLink: string) =>
  asLetter(
    {
      agreement: application.agreement,
      is: 'applicationAskedBack',
      subject: {
        de: `Eine Rückfrage zu Ihrem Antrag ${application.reference}`,
        en: `A question about your application ${application.reference}`,
      },
      paragraphs: [
        { de: 'Zu Ihrem Antrag haben wir eine Frage:', en: 'We have a question about your application:' },
        said(question),
        { de: `Antworten können Sie hier:\n${statusLink}`, en: `You can answer here:\n${statusLink}`, isSecret: true },
      ],
    },
    sender,
    known(application.data),
    application.language,
  )

/** Accepted: the agreement has come about; the link lets the applicant in. Consumers are instructed on their withdrawal. */
export const acceptedLetter = (
  { application, sender }: About,
  joiningLink: string,
  more: { readonly byRegistering: boolean; readonly withdrawal: Said | undefined },
) =>
  asLetter(
    {
      agreement: application.agreement,
      is: more.byRegistering ? 'applicationRegistered' : 'applicationAccepted',
      subject: more.byRegistering
        ? { de: `Willkommen bei ${sender.title}`, en: `Welcome to ${sender.title}` }
        : {
            de: `Ihr Antrag ${application.reference} ist angenommen`,
            en: `Your application ${application.reference} has been accepted`,
          },
      paragraphs: [
        more.byRegistering
          ? {
              de: `mit Ihrer Registrierung ${application.reference} ist der Vertrag zustande gekommen.`,
              en: `With your registration ${application.reference} the agreement has come into being.`,
            }
          : {
              de: 'wir nehmen Ihren Antrag an. Damit ist der Vertrag zustande gekommen.',
              en: 'We accept your application. With this the agreement has come into being.',
            },
        {
          de: `Hier legen Sie Ihren Zugang an und verwalten den Vertrag:\n${joiningLink}`,
          en: `Here you set up your access, and look after the agreement:\n${joiningLink}`,
          isSecret: true,
        },
        ...(more.withdrawal ? [more.withdrawal] : []),
      ],
    },
    sender,
    known(application.data),
    application.language,
  )

export const refusedLetter = ({ application, sender }: About, reason: string) =>
  asLetter(
    {
      agreement: application.agreement,
      is: 'applicationRefused',
      subject: {
        de: `Ihr Antrag ${application.reference}`,
        en: `Your application ${application.reference}`,
      },
      paragraphs: [
        {
          de: 'wir können Ihren Antrag leider nicht annehmen. Ein Vertrag ist nicht zustande gekommen.',
          en: 'We are sorry that we cannot accept your application. No agreement has come into being.',
        },
        said(reason),
        {
          de: 'Nachweise, die Sie uns geschickt haben, sind gelöscht.',
          en: 'Evidence that you have sent us is erased.',
        },
      ],
    },
    sender,
    known(application.data),
    application.language,
  )

/**
 * How a consumer withdraws: the instruction of Art. 246a § 1 (2) no. 1 EGBGB in the words of this house, with the function of
 * § 356a BGB. Whether a provider publishes it so stays its lawyer's decision.
 */
export function withdrawalInstruction({ title, imprint }: Sender, link: string): Said {
  const to = [title, imprint].filter(Boolean).join(', ')
  return {
    de: [
      'Widerrufsbelehrung',
      'Sie können diesen Vertrag binnen vierzehn Tagen ohne Angabe von Gründen widerrufen. Die Frist beginnt mit dem Tag des Vertragsschlusses, nicht aber, bevor Sie diese Belehrung erhalten haben.',
      `Eine eindeutige Erklärung an ${to} genügt, etwa per Brief oder E-Mail; ein Muster ist nicht nötig. Online widerrufen Sie hier: ${link}`,
      'Die Frist ist gewahrt, wenn Sie den Widerruf vor ihrem Ablauf absenden.',
      'Nach einem Widerruf zahlen wir spätestens binnen vierzehn Tagen alles zurück, was wir von Ihnen erhalten haben, auf demselben Weg und ohne Kosten für Sie.',
    ].join('\n'),
    en: [
      'Your right to withdraw',
      'You may withdraw from this agreement within fourteen days without giving reasons. The period begins on the day the agreement was concluded, but not before you have received this instruction.',
      `An unambiguous statement to ${to} is enough, by letter or e-mail for instance; no form is needed. Online you withdraw here: ${link}`,
      'The period is kept if you send the withdrawal before it has ended.',
      'After a withdrawal we pay back, within fourteen days at the latest, all that we have received from you, the same way and at no cost to you.',
    ].join('\n'),
  }
}

/** What was declared by a button, with the date and time at which it came (§§ 312k (4), 356a (4) BGB). */
export function buttonLetter(
  declared: {
    readonly kind: 'cancellation' | 'withdrawal'
    readonly reference: string
    readonly name: string
    readonly email: string
    readonly lines: readonly Said[]
    readonly receivedAt: Date
    readonly end: Said | undefined
    readonly language: Language
  },
  sender: Sender,
): ApplicantLetter {
  const isNotice = declared.kind === 'cancellation'
  return asLetter(
    {
      subject: isNotice
        ? { de: `Ihre Kündigung ${declared.reference}`, en: `Your notice ${declared.reference}` }
        : { de: `Ihr Widerruf ${declared.reference}`, en: `Your withdrawal ${declared.reference}` },
      paragraphs: [
        {
          de: `${isNotice ? 'Ihre Kündigung' : 'Ihr Widerruf'} ist am ${when(declared.receivedAt, 'de')} bei uns eingegangen. Erklärt haben Sie:`,
          en: `We received your ${isNotice ? 'notice' : 'withdrawal'} on ${when(declared.receivedAt, 'en')}. You have declared:`,
        },
        { de: declared.lines.map(({ de }) => de).join('\n'), en: declared.lines.map(({ en }) => en).join('\n') },
        ...(declared.end ? [declared.end] : []),
        {
          de: 'Waren Sie das nicht, antworten Sie uns bitte gleich.',
          en: 'If this was not you, please write to us at once.',
        },
      ],
    },
    sender,
    { ...nobody, name: declared.name, email: declared.email },
    declared.language,
  )
}

/** Date and time as the clock in Berlin shows them, to the second. */
export function when(at: Date, language: Language): string {
  const shown = new Intl.DateTimeFormat(language === 'de' ? 'de-DE' : 'en-GB', {
    timeZone: 'Europe/Berlin',
    dateStyle: 'long',
    timeStyle: 'medium',
  }).format(at)
  return language === 'de' ? `${shown} Uhr` : shown
}

/** Where no second matters. */
const toTheMinute = (at: Date, language: Language): string => when(at, language).replace(/(\d\d:\d\d):\d\d/, '$1')

const nobody: ApplicantData = {
  ...{ organisation: '', name: '', email: '', street: '', postcode: '', town: '', country: '', remark: '' },
}
const known = (data: ApplicantData | undefined): ApplicantData => {
  if (!data) throw new Error('Nobody can be written to whose data were erased.')
  return data
}
