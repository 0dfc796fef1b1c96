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
    'prices on request are individual offers, prices that a source leaves open are published by the provider': all(
      'terms/documents/offer.test.ts',
      'terms/documents/kontent/offer.test.ts',
    ),
  }),
  ...item('4. Examples of the inventories', {
    'each is lived under the terms alone, and under the law with the differences explained': from(
      'tools/coverage.slow.test.ts',
      'coverage, computed anew',
    ),
    'disputed readings are values of the provider, each can be carried out': [
      ...all('terms/grammar/reading.test.ts', 'terms/documents/readings.test.ts'),
      ...from('terms/documents/elc/elc.scenarios.test.ts', /^in the other reading of /),
      ...from('terms/documents/dc/changes.test.ts', /^read in favour of the customer/),
    ],
  }),
  ...item('5. Contradictions', {
    'each that an inventory notes is resolved by a clause with its reading and what a lawyer should mend': all(
      'terms/documents/contradictions.test.ts',
    ),
    'what a lawyer should mend can be picked out on the page of the terms': from(
      'portal/terms/terms.slow.test.ts',
      /what a lawyer should mend can be picked out/,
    ),
  }),
  ...item('6. Grammar', {
    'each notion that the five need is said once, and used': all('tools/grammar-notions.test.ts'),
    'a case that lasts until a fact is told ends with it': all('terms/engine/until-told.test.ts'),
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
    'the difference is marked word by word, with what each change needs, the clause that says so and who may leave until when':
      [
        ...all('terms/edition/marked.test.ts', 'papers/difference/difference.test.ts'),
        ...from('terms/documents/changed-by.test.ts', /name a clause for a change that needs notice/),
      ],
    'it is a PDF that tells changes by lines and not by colour alone': from(
      'papers/difference/difference.slow.test.ts',
      /on the PDF what was inserted is underlined/,
    ),
    'it is a DOCX with tracked changes that a word processor opens; both are made again to the byte': from(
      'papers/difference/difference.slow.test.ts',
      'the DOCX holds tracked changes: accepted it is the new text, refused the old one, each by whom and when',
      'LibreOffice opens the DOCX and shows the changes as its own',
      'made again in another year, both files are the same to the byte',
    ),
    'staff fetch it of a draft, tried on the agreements, and of two published versions': [
      ...all('api/drafts/difference.slow.test.ts'),
      ...from(
        'portal/terms/drafts/drafts.slow.test.ts',
        'what changes is fetched as a paper and as a file with tracked changes',
        'what changed between two published versions is fetched on the page of the terms',
      ),
    ],
    'the notice of a change encloses it for each agreement, from the version that binds it': [
      ...all('papers/difference/for-agreement.test.ts'),
      ...from('api/drafts/change-notice.slow.test.ts', /beside the notice of a change lies what changes/),
    ],
    'why two clauses clash, and why an agreement stopped, is said in both languages': from(
      'terms/engine/precedence.test.ts',
      /is said in both languages/,
    ),
    'an agreement is not opened under a version that nobody published': from(
      'duties/agenda.slow.test.ts',
      /refuses a version that no document has/,
    ),
    'new terms are tried on a life before anybody is told': from(
      'server/commands/new-provider.slow.test.ts',
      /the new ones are tried on a life/,
    ),
  }),
  ...item('8. Own terms', {
    'the guide leads to a changed notice period': all('server/commands/new-provider.slow.test.ts'),
    'a draft says and does otherwise, and names the examples that no longer hold': all('terms/edition/draft.test.ts'),
    'sentences are put in another order, and keep their references': [
      ...all('terms/edition/order.test.ts'),
      ...from('api/drafts/order-and-rows.slow.test.ts', /a sentence is moved behind another one/),
      ...from('portal/terms/drafts/drafts.slow.test.ts', /a sentence is moved behind another one/),
    ],
    'in the portal a draft is edited with its sentence and examples live, tried on all agreements, approved by two and published':
      [
        ...all('api/drafts/drafts.slow.test.ts'),
        ...from(
          'portal/terms/drafts/drafts.slow.test.ts',
          /a clerk begins a draft/,
          /a sentence is left out and taken back/,
          'it is tried on all agreements before anybody is told',
          /two people approve what the clerk proposes/,
          /published, whoever applies from its day on/,
        ),
      ],
    'settings that are tables are edited row by row, with their types checked': [
      ...all('terms/edition/setting-tables.test.ts', 'portal/terms/drafts/rows.test.ts'),
      ...from('api/drafts/order-and-rows.slow.test.ts', /rows are changed, added and removed/),
      ...from('portal/terms/drafts/drafts.slow.test.ts', /rows are added, changed and removed/),
    ],
  }),
  ...item('9. Simulator', {
    'who reads only klausel facts writes a life for kontent, and gets the dates right': [
      ...from('server/commands/commands.slow.test.ts', /^who reads only what klausel facts says/),
      ...all('terms/documents/example-lives.test.ts'),
    ],
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
