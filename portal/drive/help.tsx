import { Dialog } from '../inbox/dialogs.tsx'
import { KeyList } from '../shell/key-list.tsx'
import { keyTexts, texts } from './texts.ts'

/** Every key of the list. */
export const Help = ({ onClose }: { onClose: () => void }) => (
  <Dialog title={texts.keys} onClose={onClose}>
    <KeyList keys={keyTexts} className="drive-help" />
  </Dialog>
)
