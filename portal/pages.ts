import type { Right } from '../access/rights.ts'
import type { Said } from '../terms/grammar/said.ts'

/** A page of the window. It is loaded when somebody comes to it. */
export interface PageRow {
  /** As the router reads it: `/agreements/$agreement`. */
  readonly path: string
  readonly title: Said
  /** What one needs to see it. Pages for anybody stand without the navigation. */
  readonly right: Right | 'anybody' | 'signed in'
  /** Whether the navigation leads to it; the order is that of the table. */
  readonly inNavigation?: true
  readonly load: () => Promise<{ readonly [name: string]: unknown }>
  /** The component that the file exports. */
  readonly component: string
}

/** Every page: who comes to the window without saying where, comes to the first one he may see. */
export const pages: readonly PageRow[] = [
  {
    path: '/inbox',
    title: { de: 'Eingang', en: 'Inbox' },
    right: 'see the inbox',
    inNavigation: true,
    load: () => import('./inbox/inbox-page.tsx'),
    component: 'InboxPage',
  },
  {
    path: '/cases/$agreement/$duty',
    title: { de: 'Vorgang', en: 'Case' },
    right: 'see the inbox',
    load: () => import('./case/case-page.tsx'),
    component: 'CasePage',
  },
  {
    path: '/agreements',
    title: { de: 'Verträge', en: 'Agreements' },
    right: 'see agreements',
    inNavigation: true,
    load: () => import('./agreement/agreements-page.tsx'),
    component: 'AgreementsPage',
  },
  {
    path: '/agreements/$agreement',
    title: { de: 'Vertrag', en: 'Agreement' },
    right: 'see agreements',
    load: () => import('./agreement/one-agreement.tsx'),
    component: 'OneAgreement',
  },
  {
    path: '/agreements/$agreement/declare',
    title: { de: 'Erklären', en: 'Declare' },
    right: 'declare',
    load: () => import('./declare/declare-page.tsx'),
    component: 'DeclarePage',
  },
  {
    path: '/agreements/$agreement/receipts/$number',
    title: { de: 'Bestätigung des Zugangs', en: 'Receipt' },
    right: 'see agreements',
    load: () => import('./declare/receipt-page.tsx'),
    component: 'ReceiptPage',
  },
  {
    path: '/agreements/$agreement/text',
    title: { de: 'Vertragstext', en: 'Text of the agreement' },
    right: 'see agreements',
    load: () => import('./documents/documents-page.tsx'),
    component: 'TextPage',
  },
  {
    path: '/agreements/$agreement/processing',
    title: { de: 'Auftragsverarbeitung', en: 'Processing of data' },
    right: 'see agreements',
    load: () => import('./documents/documents-page.tsx'),
    component: 'ProcessingPage',
  },
  {
    path: '/agreements/$agreement/history',
    title: { de: 'Verlauf', en: 'History' },
    right: 'see agreements',
    load: () => import('./history/journal-page.tsx'),
    component: 'JournalPage',
  },
  {
    path: '/agreements/$agreement/people',
    title: { de: 'Wer darf was', en: 'Who may do what' },
    right: 'see agreements',
    load: () => import('./people/powers/agreement-people-page.tsx'),
    component: 'AgreementPeoplePage',
  },
  {
    path: '/applications',
    title: { de: 'Anträge', en: 'Applications' },
    right: 'see applications',
    inNavigation: true,
    load: () => import('./applications/applications-page.tsx'),
    component: 'ApplicationsPage',
  },
  {
    path: '/applications/$application',
    title: { de: 'Antrag', en: 'Application' },
    right: 'see applications',
    load: () => import('./applications/application-page.tsx'),
    component: 'ApplicationPage',
  },
  {
    path: '/agreements/$agreement/application',
    title: { de: 'Antrag', en: 'Application' },
    right: 'see applications',
    load: () => import('./applications/application-page.tsx'),
    component: 'ApplicationOfAgreement',
  },
  {
    path: '/provider-look',
    title: { de: 'Auftritt', en: 'Look' },
    right: 'manage the provider',
    load: () => import('./provider-look/provider-look-page.tsx'),
    component: 'ProviderLookPage',
  },
  {
    path: '/apply/$provider',
    title: { de: 'Antrag stellen', en: 'Apply' },
    right: 'anybody',
    load: () => import('./apply/apply-page.tsx'),
    component: 'ApplyPage',
  },
  {
    path: '/apply/$provider/status',
    title: { de: 'Ihr Antrag', en: 'Your application' },
    right: 'anybody',
    load: () => import('./apply/status-page.tsx'),
    component: 'StatusPage',
  },
  {
    path: '/apply/$provider/cancel',
    title: { de: 'Verträge hier kündigen', en: 'Cancel contracts here' },
    right: 'anybody',
    load: () => import('./apply/button-page.tsx'),
    component: 'CancelPage',
  },
  {
    path: '/apply/$provider/withdraw',
    title: { de: 'Vertrag widerrufen', en: 'Withdraw from contract' },
    right: 'anybody',
    load: () => import('./apply/button-page.tsx'),
    component: 'WithdrawPage',
  },
  {
    path: '/post',
    title: { de: 'Post', en: 'Post' },
    right: 'see the post',
    inNavigation: true,
    load: () => import('./post/post-page.tsx'),
    component: 'PostPage',
  },
  {
    path: '/post/settings',
    title: { de: 'So geht die Post', en: 'How the post goes' },
    right: 'manage the provider',
    load: () => import('./post/settings-page.tsx'),
    component: 'PostSettingsPage',
  },
  {
    path: '/post-box',
    title: { de: 'Postfach', en: 'Post box' },
    right: 'open the post box',
    inNavigation: true,
    load: () => import('./post/post-box-page.tsx'),
    component: 'PostBoxPage',
  },
  {
    path: '/programs',
    title: { de: 'Programme', en: 'Programs' },
    right: 'connect programs',
    inNavigation: true,
    load: () => import('./programs/programs-page.tsx'),
    component: 'ProgramsPage',
  },
  {
    path: '/directories',
    title: { de: 'Verzeichnisse', en: 'Directories' },
    right: 'manage directories',
    inNavigation: true,
    load: () => import('./directories/directories-page.tsx'),
    component: 'DirectoriesPage',
  },
  {
    path: '/sign-in/organisation',
    title: { de: 'Mit Ihrer Organisation anmelden', en: 'Sign in by your organisation' },
    right: 'anybody',
    load: () => import('./sign-in/organisation-page.tsx'),
    component: 'OrganisationPage',
  },
  {
    path: '/terms',
    title: { de: 'Bedingungen', en: 'Terms' },
    right: 'see the terms',
    inNavigation: true,
    load: () => import('./terms/terms-page.tsx'),
    component: 'TermsPage',
  },
  {
    path: '/terms/drafts',
    title: { de: 'Entwürfe der Bedingungen', en: 'Drafts of the terms' },
    right: 'see the terms',
    load: () => import('./terms/drafts/drafts-page.tsx'),
    component: 'DraftsPage',
  },
  {
    path: '/terms/drafts/$draft',
    title: { de: 'Entwurf der Bedingungen', en: 'Draft of the terms' },
    right: 'see the terms',
    load: () => import('./terms/drafts/draft-page.tsx'),
    component: 'DraftPage',
  },
  {
    path: '/simulator',
    title: { de: 'Ausprobieren', en: 'Simulator' },
    right: 'anybody',
    load: () => import('./simulator/simulator-page.tsx'),
    component: 'SimulatorPage',
  },
  {
    path: '/people',
    title: { de: 'Personen', en: 'People' },
    right: 'manage people',
    inNavigation: true,
    load: () => import('./people/people-page.tsx'),
    component: 'PeoplePage',
  },
  {
    path: '/account',
    title: { de: 'Konto', en: 'Account' },
    right: 'signed in',
    load: () => import('./account/account-page.tsx'),
    component: 'AccountPage',
  },
  {
    path: '/sign-in',
    title: { de: 'Anmelden', en: 'Sign in' },
    right: 'anybody',
    load: () => import('./sign-in/sign-in-page.tsx'),
    component: 'SignInPage',
  },
  {
    path: '/forgot',
    title: { de: 'Neues Passwort', en: 'New password' },
    right: 'anybody',
    load: () => import('./sign-in/forgot-page.tsx'),
    component: 'ForgotPage',
  },
  {
    path: '/new-password',
    title: { de: 'Neues Passwort', en: 'New password' },
    right: 'anybody',
    load: () => import('./sign-in/new-password-page.tsx'),
    component: 'NewPasswordPage',
  },
  {
    path: '/invitation',
    title: { de: 'Einladung', en: 'Invitation' },
    right: 'anybody',
    load: () => import('./sign-in/invitation-page.tsx'),
    component: 'InvitationPage',
  },
  {
    path: '/address-confirmed',
    title: { de: 'E-Mail-Adresse', en: 'E-mail address' },
    right: 'anybody',
    load: () => import('./sign-in/address-confirmed-page.tsx'),
    component: 'AddressConfirmedPage',
  },
]

/** The row of the page that an address leads to. */
export const pageAt = (pathname: string): PageRow | undefined =>
  pages.find(({ path }) => matches(path.split('/'), pathname.split('/')))

const matches = (path: readonly string[], parts: readonly string[]): boolean =>
  path.length === parts.length && path.every((part, place) => part.startsWith('$') || part === parts[place])
