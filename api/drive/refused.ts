import { Refused } from '../problem.ts'

/** Nobody of the provider sees what a customer keeps, unless the customer has said so. */
export const contentNotGranted = (): Refused =>
  new Refused('CONTENT_NOT_GRANTED', {
    seen: {
      de: 'Niemand hat Ihnen erlaubt zu sehen, was dieser Kunde aufbewahrt',
      en: 'Nobody has allowed you to see what this customer keeps',
    },
    expected: {
      de: 'der Kunde gibt Inhalte für eine Person, einen Grund und eine Zeit frei',
      en: 'the customer lets one person see contents, for a reason and for a time',
    },
    remedy: {
      de: 'Bitten Sie darum auf der Seite „Wer darf was“ des Vertrags',
      en: 'Ask for it on the page “Who may do what” of the agreement',
    },
  })

export const driveNotYours = (): Refused =>
  new Refused('DRIVE_NOT_YOURS', {
    seen: { de: 'Mit diesem Netzlaufwerk arbeiten Sie nicht', en: 'You do not work with this network drive' },
    expected: { de: 'wer es verwaltet, lässt andere hinein', en: 'whoever administrates it lets others in' },
    remedy: { de: 'Bitten Sie, wer es verwaltet', en: 'Ask whoever administrates it' },
  })
