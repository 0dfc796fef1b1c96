import { type Acceptance, all, from, item } from '../acceptance.ts'

/** What this version promises: people with power to act, tenants that cannot meet, and the pages that matter. */
export const list: readonly Acceptance[] = [
  ...item('1. Sign-in', {
    'one signs in, sessions end, cookies are closed, addresses are not told apart': all(
      'access/sign-in.slow.test.ts',
      'access/no-enumeration.slow.test.ts',
    ),
    'tries are slowed down with back-off, and nobody can lock somebody out': all('access/attempts.test.ts'),
    'codes, recovery codes, and a second factor where provider and role ask for it':
      all('access/second-factor.test.ts'),
    'invitations, verification, reset, passkeys, sessions listed and ended, in a browser': all(
      'portal/sign-in/sign-in.slow.test.ts',
      'portal/account/qr/qr.slow.test.ts',
    ),
    'one person with memberships per provider and customer': all('api/people.slow.test.ts'),
    'mail about signing in leaves in the name of the provider': all('server/mailer.slow.test.ts'),
  }),
  ...item('2. Password rules', {
    'a candidate is judged by clauses, and the refusal names them': all('access/password-rules.test.ts'),
    'history, forced change, initial passwords replaced, each provider by its own terms': all(
      'access/password-gate.slow.test.ts',
    ),
  }),
  ...item('3. Roles and powers', {
    'each right is brought by some roles, and no others': all('api/entrance.slow.test.ts'),
    'a power is examined at the moment of the declaration (§§ 164-180 BGB)': all(
      'terms/law/bgb/agency.test.ts',
      'terms/documents/instructing-persons.test.ts',
    ),
    'powers are granted, shown and ended with from, until and proof': all(
      'api/powers.slow.test.ts',
      'portal/people/powers/people-page.slow.test.ts',
    ),
    'in doubt identity is checked, and the copy destroyed with a record': all('api/identity-copies.slow.test.ts'),
    'staff sees content by a grant that the customer allows, sees and ends': all('api/content-grants.slow.test.ts'),
  }),
  ...item('4. End-user accounts', {
    'one personal address each, the agreed number, passing on, history': all(
      'api/accounts.slow.test.ts',
      'terms/documents/dc/accounts.test.ts',
    ),
  }),
  ...item('5. Tenants', {
    'every table has its policies and composite keys': all('journal/tenants.test.ts'),
    'every route × stranger, neighbours, smaller role, ended session, with ids of others and of nobody':
      all('api/strangers.slow.test.ts'),
  }),
  ...item('6. API', {
    'every route is described, in the one form of refusals': all('api/door.slow.test.ts', 'api/problems.test.ts'),
    'tokens, idempotency keys, webhooks signed after Standard Webhooks': all('api/programs.slow.test.ts'),
  }),
  ...item('7. Application', {
    'what is sold and costs comes from the clauses': all('terms/documents/offer.test.ts'),
    'evidence, ask back, acceptance, texts at the version that binds; nothing twice': all(
      'api/applications/applications.slow.test.ts',
    ),
    'order, cancellation and withdrawal buttons (BGB §§ 312j, 312k, 356a)': all(
      'api/applications/buttons.slow.test.ts',
    ),
    'done by a newcomer in under four minutes': all('portal/apply/apply.slow.test.ts'),
  }),
  ...item('8. Inbox', {
    'deadlines, approval by one or two, bulk, assign, snooze, undo, views, search': all(
      'api/inbox.slow.test.ts',
      'api/inbox-size.slow.test.ts',
      'duties/grace.slow.test.ts',
    ),
    'fifty duties in five minutes, by keyboard, with counted keys': all('portal/inbox/inbox.slow.test.ts'),
    'the letter that is shown before is the letter that is written': all('post/letters/preview.test.ts'),
    'the case page: content, form, proof, cost': all('api/words/requirements.test.ts'),
  }),
  ...item('9. Living agreement', {
    'the next five end days, debts, services beside their clauses, text, history': all(
      'api/views/living-agreement.slow.test.ts',
      'terms/engine/end-days.test.ts',
    ),
    'declare with the consequence in sight; a receipt': all(
      'api/declarations/declare.slow.test.ts',
      'terms/engine/foresee.test.ts',
    ),
    'objection in three clicks, end day in ten seconds, why in one': all(
      'portal/declare/living-agreement.slow.test.ts',
    ),
  }),
  ...item('10. Post', {
    'letters leave once, in the provider’s name; dispatch, receipt and bounce are facts': all(
      'post/letters/desk.slow.test.ts',
      'post/letters/letter.test.ts',
      'post/letters/message.test.ts',
      'post/letters/compose.test.ts',
      'post/letters/receipt.test.ts',
      'post/reports/delivery-report.test.ts',
    ),
    'mail and scans become proposals that a clerk confirms': all(
      'post/incoming/incoming.slow.test.ts',
      'post/incoming/decide.test.ts',
      'post/incoming/propose.test.ts',
      'post/incoming/file-kind.test.ts',
    ),
    'a kill in the middle loses and doubles nothing': all('post/interrupted.slow.test.ts'),
    'at the door and in the window': all(
      'api/post.slow.test.ts',
      'portal/post/post.slow.test.ts',
      'post/settings/store.test.ts',
    ),
  }),
  ...item('11. Demo and production', {
    'demo people only with an empty data folder on loopback; klausel init': all(
      'server/demo-and-production.slow.test.ts',
    ),
    'TLS by certificate files, or behind a proxy': all('server/tls.slow.test.ts', 'server/behind-proxy.slow.test.ts'),
    'configuration in one table; what is not fit for production is said': all(
      'server/settings/table.test.ts',
      'server/fitness.slow.test.ts',
    ),
  }),
  ...item('12. Seen', {
    'each page in both languages, light and dark, on a phone; axe, layout shift, first view':
      all('portal/pages.slow.test.ts'),
    'the window by keyboard': all('portal/window.slow.test.ts'),
    'what is fetched for a first view, and for each page, is small and reported': all('portal/size.slow.test.ts'),
  }),
  ...item('13. Directories', {
    'OpenLDAP and Active Directory: sign-in, groups, who is out': all(
      'access/directories/ldap/openldap.slow.test.ts',
      'access/directories/ldap/active-directory.slow.test.ts',
      'access/directories/ldap/encryption.slow.test.ts',
    ),
    'disabled people are out at once; an unreachable directory locks no administrator out': all(
      'access/directories/sign-in.slow.test.ts',
      'access/directories/watch.slow.test.ts',
    ),
    'OpenID Connect': all('access/directories/openid/openid.slow.test.ts'),
    'a test button, and the settings at the door and in the window': all(
      'api/directories/directories.slow.test.ts',
      'api/directories/tell-ways.slow.test.ts',
      'portal/directories/directories.slow.test.ts',
    ),
  }),
  ...item('14. Hardening', {
    'guard, limits of size and rate, slow and broken requests': all(
      'api/guard.test.ts',
      'api/limits.test.ts',
      'api/rates.test.ts',
      'server/slow-requests.slow.test.ts',
    ),
    'pages load and run nothing but their own': all('portal/safe-page.slow.test.ts'),
    'no secret or content in logs': all('server/nothing-in-logs.slow.test.ts'),
    'what happened at the door is told to the operator without naming anybody': all('api/security-events.test.ts'),
    'parts: digests, licences, origins, no scripts': all('tools/dependencies.test.ts'),
    'docs/security.md after OWASP ASVS 5.0': all('tools/security-page.test.ts', 'tools/dangerous-words.test.ts'),
    'a passkey, a code and a session as a person meets them': from(
      'portal/sign-in/sign-in.slow.test.ts',
      /passkey/,
      /session|signed in/,
    ),
  }),
]
