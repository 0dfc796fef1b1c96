import { type Acceptance, all, from, item } from '../acceptance.ts'

/** Every test of a provider's terms beside its documents. */
const lives = (provider: string, ...topics: readonly string[]) =>
  all(...topics.map((topic) => `terms/documents/${provider}/${topic}.test.ts`))

/** What this version promises: five providers' terms, every clause, executed to the letter. */
export const list: readonly Acceptance[] = [
  ...item('1. Inventories', {
    'five providers with 1,676 entries; none is unclaimed, 569 rules are executed': from(
      'tools/coverage.slow.test.ts',
      'coverage, computed anew',
    ),
    'a claim names an entry that the inventory holds': from(
      'terms/documents/clauses.test.ts',
      /claims .*, which the inventory holds/,
    ),
    'a clause that no life needs, and a number that nobody notices, are found': all('tools/proof-of-clauses.test.ts'),
  }),
  ...item('2. Coverage', {
    'klausel coverage computes it anew; a provider without inventory is refused': from(
      'tools/coverage.slow.test.ts',
      'a provider without inventory is refused, with those that have one',
      'coverage, computed anew',
    ),
    'a page shows it clause by clause': all('portal/terms/terms.slow.test.ts'),
  }),
  ...item('3. Sentences', {
    'every clause can be said in both languages': from(
      'terms/documents/clauses.test.ts',
      /can be said in both languages/,
    ),
    'a rule reads every value that its sentence names': from(
      'terms/documents/clauses.test.ts',
      /reads every value that its sentence names/,
    ),
  }),
  ...item('4. Examples of the inventories', {
    'each is lived under the terms alone, and under the law with the differences explained': from(
      'tools/coverage.slow.test.ts',
      'coverage, computed anew',
    ),
    'disputed readings are values of the provider, each can be carried out': all('terms/grammar/reading.test.ts'),
  }),
  ...item('5. Contradictions', {
    'what a lawyer should mend can be picked out on the page of the terms': from(
      'portal/terms/terms.slow.test.ts',
      /what a lawyer should mend can be picked out/,
    ),
  }),
  ...item('6. Grammar', {
    'a kind of fact is written down once': all('terms/grammar/vocabulary.test.ts'),
    'a value knows its numbers': all('terms/grammar/adjustable.test.ts'),
    'fields, choices and acts have words in both languages': all(
      'terms/words/fields.test.ts',
      'terms/words/acts.test.ts',
    ),
  }),
  ...item('7. Versions', {
    'what was published cannot change unnoticed': all('tools/published.test.ts'),
    'two versions are compared, with what each change needs and the clause that says so': all(
      'terms/edition/compare.test.ts',
    ),
    'new terms are tried on a life before anybody is told': from(
      'server/commands/new-provider.slow.test.ts',
      /the new ones are tried on a life/,
    ),
  }),
  ...item('8. Own terms', {
    'the guide leads to a changed notice period': all('server/commands/new-provider.slow.test.ts'),
    'a draft says and does otherwise, and names the examples that no longer hold': all('terms/edition/draft.test.ts'),
  }),
  ...item('9. Simulator', {
    'a life is tried in the page, shared by a link; the engine is less than 60 kB': all(
      'portal/simulator/simulator.slow.test.ts',
      'portal/simulator/share.test.ts',
    ),
  }),
  ...item('10. Proof', {
    'a notice on any day from 2024 to 2036 ends on one day, without gap or clash': all(
      'terms/documents/time-coverage.test.ts',
    ),
    'whatever happens, no two clauses clash': [
      ...lives('elc', 'no-clash'),
      ...lives('q', 'no-clash', 'processing-lives'),
      ...lives('kontent', 'whatever-happens'),
      ...lives('rapidstream', 'whatever-happens'),
      ...lives('dc', 'clashes'),
    ],
    'every number of a rule is noticed when it is wrong': from(
      'tools/coverage.slow.test.ts',
      'every number that a rule names is noticed when it is wrong by one step',
    ),
    'a fault in the middle of any life loses and doubles nothing': all('stories/interruption.slow.test.ts'),
  }),
  ...item('11. Lives on the running system', {
    elc: all(
      'stories/elc-whole-life.story.ts',
      'stories/elc-archive.story.ts',
      'stories/elc-router.story.ts',
      'stories/elc-annexes.story.ts',
    ),
    kontent: all(
      'stories/kontent-domain.story.ts',
      'stories/kontent-notice.story.ts',
      'stories/kontent-reminders.story.ts',
      'stories/kontent-add-on.story.ts',
      'stories/kontent-prepaid.story.ts',
      'stories/kontent-onlyoffice.story.ts',
      'stories/kontent-withdrawal.story.ts',
      'stories/kontent-onlyoffice-withdrawal.story.ts',
      'stories/partner-commission.story.ts',
    ),
    q: all(
      'stories/q-first-plan.story.ts',
      'stories/q-plan.story.ts',
      'stories/q-price-rise.story.ts',
      'stories/q-default.story.ts',
      'stories/q-availability.story.ts',
      'stories/q-exit.story.ts',
    ),
    dc: all(
      'stories/dc-first-use.story.ts',
      'stories/dc-true-up.story.ts',
      'stories/dc-price-change.story.ts',
      'stories/dc-content.story.ts',
      'stories/dc-breach.story.ts',
    ),
    rapidstream: all(
      'stories/rapidstream-subprocessor.story.ts',
      'stories/rapidstream-third-country.story.ts',
      'stories/rapidstream-power.story.ts',
      'stories/rapidstream-instructions.story.ts',
      'stories/rapidstream-identity.story.ts',
    ),
  }),
  ...item('12. Figures', {
    'years a second, watched matters, memory for each provider, and the load time of all terms': from(
      'bench/results.test.ts',
      /each provider/,
    ),
  }),
]
