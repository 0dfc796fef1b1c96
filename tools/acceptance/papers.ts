import { type Acceptance, all, from, item } from '../acceptance.ts'

const made = 'post/editions/make.slow.test.ts'
const edition = 'papers/editions/signed-edition.test.ts'
const lawyers = 'papers/editions/lawyers-edition.test.ts'
const bills = 'billing/desk.slow.test.ts'
const kinds = 'billing/kinds.test.ts'
const numbers = 'billing/numbers.slow.test.ts'
const letters = 'post/letters/letter-papers.slow.test.ts'
const ownLetters = 'post/letters/own-accord.slow.test.ts'
const atTheDoor = 'api/papers/papers.slow.test.ts'
const page = 'portal/papers/papers.slow.test.ts'

/** What people receive, sign and keep. */
export const list: readonly Acceptance[] = [
  ...item('1. Press', {
    'PDF/A-3a in a process of its own, tagged, fonts embedded, the same bytes; nothing that is written becomes markup':
      all('papers/press/press.slow.test.ts'),
    'a mark that cannot be set is refused before it stops a paper': all('papers/press/marks.slow.test.ts'),
    'a paper is kept once, sealed under its purpose, and its digest outlives it': all('papers/kept/store.slow.test.ts'),
    'each paper comes from a letterhead that is checked, and goes to an address that is sealed': all(
      'papers/letterhead/letterhead.test.ts',
      'papers/letterhead/kept.slow.test.ts',
    ),
  }),
  ...item('2. Signed edition', {
    'documents at their versions with digests, price list, order, who, when and how': all(edition),
    'another one with each version that comes into force': all('papers/editions/due.test.ts'),
    'made once after the conclusion, kept, and byte for byte the same from journal and terms': all(made),
  }),
  ...item('3. Lawyer’s edition', {
    'every sentence with its rule in words, examples, readings, and the law that beats it': all(lawyers),
    'as PDF with a table of contents, and as a page that fetches nothing': [
      ...all('papers/editions/lawyers-paper.slow.test.ts'),
      ...from(lawyers, 'fetches nothing, and runs nothing'),
    ],
    'fetched from the page of the terms, and written by a command': all(
      'api/papers/editions.slow.test.ts',
      'portal/papers/editions.slow.test.ts',
      'server/commands/edition.slow.test.ts',
    ),
  }),
  ...item('4. Invoice', {
    'all that the law asks for; corrections name what they correct; standing invoices with their due days': [
      ...all(bills, 'billing/standing-bill.test.ts'),
    ],
    'net from gross to the cent, VAT once for each rate; all papers of a claim make what is owed':
      all('billing/claim-bill.test.ts'),
    'a small business shows no tax and says why; what a clause taxes all the same waits for a person': from(
      'billing/claim-bill.test.ts',
      'bills without tax where the terms reckon with none, and says why in words and in the code of the norm',
      'shows no tax that a clause reckons with: that waits for a person; without it nobody knows the tax of such terms',
    ),
    'a business abroad is billed by the law of its place, which stands on the invoice; what is unsettled waits': from(
      'billing/claim-bill.test.ts',
      'that is a business in the Union owes the tax itself: the invoice shows none, and says by which law',
      'that is a business elsewhere is served where it is: not taxable here, by the same law',
      'without a VAT ID, with one of another country, or charged with German tax by the clause waits for a person',
    ),
    'unique numbers, never two for one cause, never changed, every gap explained': all(numbers),
    'killed at every named point: one number, one paper, one receipt': all('billing/interrupted.slow.test.ts'),
    'a number without paper is explained, tried again under itself, or recorded; nobody cancels by itself': all(
      'billing/numbers-without-paper.slow.test.ts',
      'portal/invoice-numbers/invoice-numbers.slow.test.ts',
    ),
    'that it was received is told by its letter, and default that begins with it begins by itself': all(
      'billing/received.slow.test.ts',
    ),
  }),
  ...item('5. EN 16931', {
    'ten thousand lines on paper and for machines': all('billing/ten-thousand-lines.slow.test.ts'),
    'every rule proven by an invoice that breaks it': all('money/e-invoice/check.test.ts'),
    'every rule of the lists checked by name, or unbreakable for a reason; a page says which': all(
      'money/e-invoice/known-rules.test.ts',
    ),
    'every kind of invoice keeps every rule, and comes back with the same amounts from both syntaxes': all(
      kinds,
      'money/e-invoice/syntaxes.test.ts',
    ),
    'set aside with the rule by its name, and nothing is lost': from(
      bills,
      'names the rule of the norm that it breaks, in both languages',
      'waits for a person who reads what is missing, takes no number, and leaves once it is mended',
    ),
    'an XRechnung with the buyer’s reference leaves beside its paper': all('billing/sent.slow.test.ts'),
  }),
  ...item('6. Letters', {
    'every kind has words in both languages, and cites what it rests on': all('post/letters/compose.test.ts'),
    'suspension, resumption and the end of the export window are told once': all(ownLetters),
    'form, way, receipt, and what happens without receipt, are settled for each kind':
      all('post/letters/settled.test.ts'),
    'a change notice carries the marked difference, as PDF and as tracked changes': all(
      'papers/difference/difference.test.ts',
      'papers/difference/difference.slow.test.ts',
      'papers/difference/for-agreement.test.ts',
      'api/drafts/change-notice.slow.test.ts',
    ),
    'published terms are told of by themselves, in time for each agreement, and bind once the notice was received': all(
      'post/letters/change-notices.slow.test.ts',
    ),
    'reminders, refusals and notices of change are seen by a clerk before they leave': all(
      'portal/post/letters-to-write.slow.test.ts',
    ),
  }),
  ...item('7. Proofs', {
    'of conclusion, export and erasure': all('papers/proofs/proofs.test.ts'),
    'a drive is erased, and the digest of its receipt stands on the proof': from(
      made,
      'prove a real erasure: the digest on the proof is that of the receipt the drive left, which travels along',
    ),
  }),
  ...item('8. Pages', {
    'listed, searched, fetched, erased ones named; nothing for strangers; shown before they leave': all(atTheDoor),
    'each is called by what it is, those of an application too': all('api/papers/title.test.ts'),
    'what machines read of an invoice is fetched beside it; a scenario has its papers, bills and letters too, when somebody looks':
      all('api/papers/editions.slow.test.ts'),
    'a customer finds a paper, a clerk prints the post, a case shows what would leave': all(page),
    'one print file with cover sheets; each letter in one of them, posted once': all(
      'post/printing/print-file.slow.test.ts',
      'post/printing/leaves-on-paper.slow.test.ts',
      'post/printing/interrupted.slow.test.ts',
    ),
  }),
  ...item('9. Mail', {
    'read in a browser by light, dark and on a telephone, asking for nothing; as text in 72 columns': all(
      'post/letters/mail-view.slow.test.ts',
      'post/letters/text.test.ts',
    ),
  }),
  ...item('10. Accessible', {
    'every letter, edition and proof passes Typst’s own check of PDF/UA-1 and is sound': all(
      letters,
      'papers/editions/set.slow.test.ts',
    ),
  }),
  ...item('11. Benchmarks', {
    'complete e-invoices a second, an edition of sixty pages, memory over many papers': from(
      'bench/results.test.ts',
      /papers were measured/,
    ),
  }),
  ...item('12. Story', {
    'a year of papers for one customer of each provider': all('stories/papers-of-a-year.slow.test.ts'),
  }),
]
