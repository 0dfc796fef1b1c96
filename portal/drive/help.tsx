import { Dialog } from '../inbox/dialogs.tsx'
import { useLanguage } from '../language/use-language.tsx'
import { keyTexts, texts } from './texts.ts'

/** Every key of the list. */
export function Help({ onClose }: { onClose: () => void }) {
  const { say } = useLanguage()
  return (
    <Dialog title={texts.keys} onClose={onClose}>
      <dl className="drive-help">
        {keyTexts.map(([keys, says]) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{say(says)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  )
}
