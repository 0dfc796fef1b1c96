import { type Acceptance, all, from, item } from '../acceptance.ts'

const every = /./

const documents = (provider: string): string => `terms/documents/${provider}/${provider}.test.ts`
const isLivedThrough = (...ids: readonly string[]): RegExp =>
  new RegExp(`^(${ids.map((id) => id.replaceAll('.', '\\.')).join('|')}) .*: every example is lived through$`)

/** What this version promises: an agreement's whole life runs from its terms. */
export const list: readonly Acceptance[] = [
  ...item('1. Ground', {
    'a fresh clone installs, starts and prints its address; the second start takes less than 3 seconds': from(
      'server/fresh-clone.slow.test.ts',
      /fresh clone installs, starts and prints its address; the second time in under 3 seconds/,
    ),
    'it works with --ignore-scripts, as root and as an ordinary user': from(
      'server/fresh-clone.slow.test.ts',
      /runs no scripts of packages/,
      /for a user without rights/,
    ),
    'Ctrl-C leaves nothing behind; kill -9 and start again loses nothing': from(
      'server/restart.slow.test.ts',
      /^Ctrl-C/,
      /adopted with all that was written/,
      /loses nothing that was committed/,
    ),
    'it works without LANG': from('server/restart.slow.test.ts', /^without LANG/),
    'it works with DATABASE_URL': all('server/database/external.slow.test.ts'),
    'what stands in the way of a start is one sentence with the remedy': all(
      'server/problems.slow.test.ts',
      'server/problems.test.ts',
    ),
  }),
  ...item('2. Grammar', {
    'a name without value and a value without name do not compile, with a sentence': from(
      'terms/grammar/clause.test.ts',
      /bracket without a value/,
      /value that the text never names/,
    ),
    'net and gross, plain noes, periods without § 193 and ambiguous months do not compile': from(
      'terms/grammar/clause.test.ts',
      /compiles$/,
      /31 January and a month/,
    ),
    'a value that the rule never reads is found': from(
      'terms/documents/clauses.test.ts',
      /reads every value that its sentence names$/,
    ),
    'every example of every clause is a test': from(
      'terms/documents/clauses.test.ts',
      /^elc .* AGB § 5\.2 S\. 1 Suspension on default of payment: one cent more suspends$/,
      every,
    ),
    'provided says yes, or no with its reason': from('terms/engine/standing.test.ts', /why not with both sums/),
  }),
  ...item('3. Period law', {
    'BGB §§ 186-193, each against an independent calculation': all('terms/grammar/period.test.ts'),
    'days and instants across every clock change of Berlin': all('terms/grammar/day.test.ts'),
    'rows of periods without gap, overlap or drift': all('terms/grammar/row.test.ts'),
    'Regulation (EEC, Euratom) 1182/71': all('terms/law/eu/1182-71/periods.test.ts'),
    'holidays of all sixteen states, 2000 to 2100': all(
      'terms/grammar/rest-days/working-day-calendar.test.ts',
      'terms/grammar/rest-days/easter.test.ts',
      'terms/grammar/rest-days/date-holidays.slow.test.ts',
      'terms/grammar/rest-days/feiertagejs.test.ts',
    ),
  }),
  ...item('4. The forty', {
    'elc: every example of the eight entries': from(
      documents('elc'),
      isLivedThrough(
        'elc.agb.5.2a',
        'elc.agb.9.2c',
        'elc.agb.11.1b',
        'elc.agb.11.1c',
        'elc.avv.6.2e',
        'elc.avv.11.2',
        'elc.avv.11.3b',
        'elc.preise.10',
      ),
      every,
    ),
    'rapidstream: every example of the six entries': from(
      documents('rapidstream'),
      isLivedThrough(
        'rapidstream.avv.5.3',
        'rapidstream.avv.5.4',
        'rapidstream.avv.12.4a',
        'rapidstream.avv.12.4b',
        'rapidstream.avv.12.4c',
        'rapidstream.avv.12.5b',
      ),
      every,
    ),
    'q: every example of the eight entries': from(
      documents('q'),
      isLivedThrough(
        'q.agb.1.2d',
        'q.agb.2.7c',
        'q.agb.2.7g',
        'q.agb.2.7i',
        'q.agb.2.8b',
        'q.agb.2.9.2c',
        'q.agb.4.2a',
        'q.av.4.1e',
      ),
      every,
    ),
    'kontent: every example of the thirteen entries': [
      ...from(
        documents('kontent'),
        isLivedThrough(
          'kontent.agb.1.4b',
          'kontent.agb.1.4f',
          'kontent.agb.2.3d',
          'kontent.agb.3.3b',
          'kontent.agb.3.3e',
          'kontent.agb.3.5b',
          'kontent.agb.3.10b',
          'kontent.agb.5.3a',
          'kontent.agb.7.4c',
          'kontent.agb.7.6a',
          'kontent.agb.12d',
          'kontent.oo.23.7c',
        ),
        every,
      ),
      ...from('terms/documents/kontent/partner.test.ts', isLivedThrough('kontent.pp.24.4b'), every),
    ],
    'dc: every example of the five entries': [
      ...from('terms/documents/dc/content.test.ts', isLivedThrough('dc.agb.3.8c')),
      ...from('terms/documents/dc/fees.test.ts', isLivedThrough('dc.agb.13.2d')),
      ...from('terms/documents/dc/prices.test.ts', isLivedThrough('dc.agb.13.3d')),
      ...from('terms/documents/dc/termination.test.ts', isLivedThrough('dc.avv.6.3b', 'dc.avv.9.1d')),
    ],
    'the harder scenarios of the prototype': all('terms/documents/elc/elc.scenarios.test.ts'),
    'no gap and no clash on any day, and no turn before its moment': all('terms/documents/time-coverage.test.ts'),
  }),
  ...item('5. Law beside the terms', {
    'receipt, power and approval': all('terms/law/bgb/declarations.test.ts'),
    'base rates as dated data': all('terms/law/bgb/base-rates.test.ts'),
    'default and its interest': all('terms/law/bgb/default.test.ts'),
    'performance and the order of payment': all('terms/law/bgb/performance.test.ts'),
    'consumers: renewal, form, button, withdrawal': all('terms/law/bgb/consumers.test.ts'),
    'a term beaten by mandatory law stays visible in why; strict terms leave law aside': [
      ...from('terms/engine/precedence.test.ts', /mandatory law beats a term/),
      ...from('server/commands/commands.slow.test.ts', /^under strict terms/),
    ],
  }),
  ...item('6. Standing', {
    'rights with last days, duties, amounts, services, next moment, because and why not': all(
      'terms/engine/standing.test.ts',
      'terms/engine/sentence.test.ts',
    ),
    'equal for every prefix and every order of learning': all('terms/engine/ongoing.test.ts'),
    'the semantics, sentence by sentence': all('terms/engine/walk.test.ts'),
    'exceptions, rank, bars, succession, clashes, a person picking the winner': all('terms/engine/precedence.test.ts'),
    'acts set aside, kept and dropped': all('terms/engine/set-aside.test.ts'),
    'facts about facts; approval after the end': all('terms/engine/view.test.ts'),
    'versions and statutes by day': all('terms/engine/versions.test.ts'),
    'do, correct, take back, make good; doubts in every combination': all('terms/engine/duties.test.ts'),
    'erased payloads change no standing': from('journal/keys.test.ts', /is erased, and not an error/),
    'facts of the whole installation': from('duties/day.test.ts', /^an outage/),
  }),
  ...item('7. Journal', {
    'append-only, numbered per agreement, once per outside message': all('journal/append.test.ts'),
    'the leaf binds all that is open and the hash of what is sealed': all('journal/fact.test.ts'),
    'sealed by keys that can be destroyed': all('journal/keys.test.ts', 'journal/master-key.test.ts'),
    'a global order after commit, and a tree after RFC 6962': all(
      'journal/sequencer.slow.test.ts',
      'journal/tree.test.ts',
      'journal/stored-tree.slow.test.ts',
    ),
    'every table has its policies; roles may only what they need': all('journal/tenants.test.ts'),
    'marked persons stand nowhere but under a key': [
      ...all('journal/marked-persons.test.ts'),
      ...from('duties/agenda.slow.test.ts', /keeps the words of people out of all that lies open/),
    ],
    'whatever is changed behind its back is found': all('journal/verify-facts.test.ts'),
  }),
  ...item('8. Duties once', {
    'carried out at once, after one approval or two; safety bounds; retries, then a person': all(
      'duties/carry-out.slow.test.ts',
    ),
    'two clerks, one letter twice, all or nothing': from('duties/agenda.slow.test.ts', /^telling/),
    'the queue can be emptied and is filled again from the journal': all('duties/refill.slow.test.ts'),
    'killed at any named point: nothing lost, nothing twice': all('duties/interruption.slow.test.ts'),
    'every driver passes one suite': all('services/driver.test.ts'),
  }),
  ...item('9. The day', {
    'one fact; only what is due; twice, late, in the middle of another': all('duties/day.test.ts'),
  }),
  ...item('10. Command line', {
    'simulate, facts, standing and why of a life; refusals with line, field and remedy': all(
      'server/commands/commands.slow.test.ts',
    ),
    'everything that can be told is read and written back the same': all('terms/grammar/read-fact.test.ts'),
    'preview equals reality': from('duties/agenda.slow.test.ts', /gives the same lines/),
  }),
  ...item('11. Window', {
    'timeline, sentence, why, telling, clock and what if, by keyboard, in German and English, narrow and wide':
      all('portal/window.slow.test.ts'),
    'the door answers every route on a real database, bad input included': all(
      'api/views.slow.test.ts',
      'api/acts.slow.test.ts',
      'api/door.slow.test.ts',
    ),
  }),
  ...item('12. Stories', {
    'the whole life of a file customer': all('stories/elc-whole-life.story.ts'),
    'exactly one fee, one cent more, suspension, payment, resumption': all('stories/elc-default.story.ts'),
    'a letter of Friday, entered on Monday after a suspension': all('stories/elc-late-letter.story.ts'),
    'a notice without power, approved later': all('stories/elc-power.story.ts'),
    'a change of terms received late by one and refused by another': all('stories/elc-change-of-terms.story.ts'),
    'two clerks at once': all('stories/elc-two-clerks.story.ts'),
    'doubt, taking back and correction': all('stories/elc-doubt.story.ts'),
    'lives of the four other providers': all(
      'stories/q-plan.story.ts',
      'stories/kontent-domain.story.ts',
      'stories/dc-campaigns.story.ts',
      'stories/rapidstream-subprocessor.story.ts',
      'stories/rapidstream-instructions.story.ts',
    ),
    'every story survives a kill at every named point': all('stories/interruption.slow.test.ts'),
    'nothing that people said lies open, whatever is told': all('stories/personal-data.slow.test.ts'),
  }),
  ...item('13. Benchmarks', {
    'the figures are printed by npm run bench and kept in bench/RESULTS.md': all('bench/results.test.ts'),
  }),
  ...item('14. The house', {
    'rooms and directions': all('tools/house.test.ts'),
    'the table of problems': all('api/problems.test.ts'),
    'a number put wrong in a clause is noticed': from(
      'tools/coverage.slow.test.ts',
      'every number that a rule names is noticed when it is wrong by one step',
    ),
    glossary: all('tools/glossary.test.ts'),
    'the README and the tour hold': from('server/commands/commands.slow.test.ts', /README/),
  }),
]
