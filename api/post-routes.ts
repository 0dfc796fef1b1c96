import { confirmIncoming, rejectIncoming } from './acts/decide-incoming.ts'
import { chooseLetterLanguage, openLetter, sendLetterAgain } from './acts/open-letter.ts'
import { uploadIncoming } from './acts/upload-incoming.ts'
import { lettersToWrite, writeLetter } from './acts/write-letter.ts'
import type { Route } from './door.ts'
import { incoming, incomingAttachment, incomingFile, incomingText } from './views/incoming.ts'
import { letter, letters, postBox } from './views/letters.ts'
import { changePostSettings, postSettings } from './views/post-settings.ts'

/** What goes out, what comes in, and on which ways. */
export const postRoutes: readonly Route[] = [
  ...[letters, letter, postBox, incoming, incomingText, incomingFile, incomingAttachment, postSettings],
  ...[openLetter, sendLetterAgain, chooseLetterLanguage, uploadIncoming, confirmIncoming, rejectIncoming],
  ...[changePostSettings, lettersToWrite, writeLetter],
]
