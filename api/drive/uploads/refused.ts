import type { Said } from '../../../terms/grammar/said.ts'
import { Refused } from '../../problem.ts'

/** Also for one that is somebody else's: which of the two, nobody needs to know. */
export const uploadUnknown = (): Refused =>
  new Refused('UPLOAD_UNKNOWN', {
    seen: { de: 'Dieses Hochladen gibt es nicht oder nicht mehr', en: 'There is no such upload, or no longer' },
    expected: {
      de: 'es geht weiter, solange es keinen Tag lang geruht hat',
      en: 'one goes on that has not rested for a day',
    },
    remedy: { de: 'Beginnen Sie es noch einmal', en: 'Begin it once more' },
  })

export const tooManyUploads = (most: number): Refused =>
  new Refused('TOO_MANY_UPLOADS', {
    seen: { de: `Sie haben schon ${most} Hochladungen begonnen`, en: `You have begun ${most} uploads already` },
    expected: { de: 'sie werden zu Ende gebracht oder aufgegeben', en: 'they are finished or given up' },
    remedy: {
      de: 'Bringen Sie einige zu Ende, oder geben Sie sie auf; was einen Tag ruht, geht von selbst',
      en: 'Finish some or give them up; what rests for a day goes by itself',
    },
  })

export const uploadElsewhere = (offset: number): Refused =>
  new Refused('UPLOAD_OFFSET_WRONG', {
    seen: {
      de: 'Das Stück schließt nicht an das an, was schon da ist',
      en: 'The part does not follow on what is there',
    },
    expected: { de: `da sind ${offset} Byte`, en: `there are ${offset} bytes` },
    remedy: { de: 'Fragen Sie mit HEAD nach, und machen Sie dort weiter', en: 'Ask by HEAD, and go on there' },
  })

export const uploadTooLong = (length: number): Refused =>
  new Refused('UPLOAD_TOO_LONG', {
    seen: { de: 'Es kam mehr, als angekündigt war', en: 'More came than was announced' },
    expected: { de: `angekündigt sind ${length} Byte`, en: `${length} bytes are announced` },
    remedy: { de: 'Beginnen Sie es mit der richtigen Länge', en: 'Begin it with the right length' },
  })

export const checksumWrong = (): Refused =>
  new Refused('UPLOAD_CHECKSUM_WRONG', {
    seen: { de: 'Das Stück kam anders an, als es abgeschickt wurde', en: 'The part arrived other than it was sent' },
    expected: { de: 'die Prüfsumme stimmt', en: 'its checksum is right' },
    remedy: { de: 'Schicken Sie das Stück noch einmal', en: 'Send the part once more' },
  })

export const uploadNotUnderstood = (seen: Said): Refused =>
  new Refused('UPLOAD_NOT_UNDERSTOOD', {
    seen,
    expected: { de: 'hochgeladen wird nach tus 1.0.0', en: 'uploads follow tus 1.0.0' },
    remedy: { de: 'docs/drive.md nennt die Angaben', en: 'docs/drive.md names what is to be said' },
  })
