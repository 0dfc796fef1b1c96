/** What Art. 28 (3) GDPR wants a processing agreement to say. */
export const particulars = ['subject', 'duration', 'purpose', 'data', 'persons', 'places', 'subprocessors'] as const
export type Particular = (typeof particulars)[number]

/** The sentences that say it, by their references; `Anhang 1 Nr. 8` means whatever stands below it too. None: nothing says it. */
export type Particulars = Readonly<Record<Particular, readonly string[]>>

/** Where the documents of the terms that ship with the product say it, by the name of the terms. */
export const particularsOf: Readonly<Record<string, Particulars>> = {
  elc: {
    subject: ['Anlage 1 Nr. 1'],
    duration: ['Anlage 1 Nr. 2 Abs. 1'],
    purpose: ['Anlage 1 Nr. 2 Abs. 2'],
    data: ['Anlage 1 Nr. 3'],
    persons: ['Anlage 1 Nr. 4'],
    places: ['Anlage 1 Nr. 5'],
    subprocessors: ['AVV § 6.1'],
  },
  rapidstream: {
    subject: ['Anlage 1 Nr. 1'],
    duration: ['AVV Parteien'],
    purpose: ['AVV § 1'],
    data: ['AVV § 6.1 S. 1', 'Anlage 1 Nr. 2 S. 1', 'Anlage 1 Nr. 3 S. 1'],
    persons: ['AVV § 6.2', 'Anlage 1 Nr. 2 S. 4', 'Anlage 1 Nr. 3 S. 5'],
    places: ['AVV § 12.5'],
    subprocessors: ['Anlage 2 Nr. 1'],
  },
  q: {
    subject: ['Anhang 1 Nr. 2'],
    duration: ['Anhang 1 Nr. 10'],
    purpose: ['Anhang 1 Nr. 1'],
    data: ['Anhang 1 Nr. 8'],
    persons: ['Anhang 1 Nr. 7'],
    places: ['Anhang 1 Nr. 6'],
    subprocessors: ['Anhang 1 Nr. 3'],
  },
  dc: {
    subject: ['Anlage 1 Nr. 18.1'],
    duration: ['AVV Nr. 16.1 S. 1'],
    purpose: ['Anlage 1 Nr. 18.1'],
    data: ['Anlage 1 Nr. 18.2'],
    persons: ['Anlage 1 Nr. 18.3'],
    places: ['AVV Nr. 9.2 S. 2'],
    subprocessors: ['AVV Nr. 9.2 S. 1'],
  },
  kontent: {
    subject: ['AVV § 25.2(2)'],
    duration: ['AVV § 25.2(1) S. 2'],
    purpose: ['AVV § 25.2(2) S. 1'],
    data: [],
    persons: [],
    places: [],
    subprocessors: ['AVV § 25.6(1)', 'AVV § 25.6(3)'],
  },
}

/** Whether a sentence is meant by a reference: `Anhang 1 Nr. 8.2` by `Anhang 1 Nr. 8`, and `Anhang 1 Nr. 80` not. */
export const isMeantBy = (ref: string, meant: string): boolean =>
  ref.startsWith(meant) && !/^\d/.test(ref.slice(meant.length))
