import { Switch } from '@mantine/core'
import { useLanguage } from '../language/use-language.tsx'
import { KeyList } from '../shell/key-list.tsx'
import { switchKeys, useKeysOn } from '../shell/keys-on.ts'
import { Dialog } from './dialogs.tsx'
import { keyTexts, texts } from './texts.ts'

/** Every key of the page, and the switch that turns them off. */
export function Help({ onClose }: { onClose: () => void }) {
  const { say } = useLanguage()
  const areOn = useKeysOn()
  return (
    <Dialog title={texts.keys} onClose={onClose}>
      <KeyList keys={keyTexts} className="inbox-help" />
      <Switch label={say(texts.keysOn)} checked={areOn} onChange={(event) => switchKeys(event.currentTarget.checked)} />
    </Dialog>
  )
}
