import { CloseButton } from '@mantine/core'
import { useLanguage } from '../language/use-language.tsx'
import { isSame, type Looking, ownViews, type Saved } from './looking.ts'
import { texts } from './texts.ts'

interface ViewsProps {
  readonly looking: Looking
  readonly saved: readonly Saved[]
  readonly onLook: (looking: Looking) => void
  readonly onSave: () => void
  readonly onForget: (view: string) => void
}

/** The views everybody has, and those that were saved; a number leads to each. */
export function Views({ looking, saved, onLook, onSave, onForget }: ViewsProps) {
  const { say } = useLanguage()
  const isKnown = [...ownViews, ...saved].some((view) => isSame(view, looking))
  return (
    <nav className="inbox-views" aria-label={say(texts.views)}>
      {ownViews.map((view, place) => (
        <View
          key={view.name.en}
          name={say(view.name)}
          place={place}
          isOn={isSame(view, looking)}
          onClick={() => onLook(view)}
        />
      ))}
      {saved.map(({ view, name, shared, own, filter, order }, place) => (
        <span key={view} className="inbox-saved">
          <View
            name={shared ? `${name} (${say(texts.shared)})` : name}
            place={ownViews.length + place}
            isOn={isSame({ filter, order }, looking)}
            onClick={() => onLook({ filter, order })}
          />
          {own && <CloseButton size="xs" aria-label={`${say(texts.forget)}: ${name}`} onClick={() => onForget(view)} />}
        </span>
      ))}
      {!isKnown && (
        <button type="button" className="inbox-view inbox-save" onClick={onSave}>
          + {say(texts.saveView)} <kbd>v</kbd>
        </button>
      )}
    </nav>
  )
}

interface ViewProps {
  readonly name: string
  readonly place: number
  readonly isOn: boolean
  readonly onClick: () => void
}

const View = ({ name, place, isOn, onClick }: ViewProps) => (
  <button type="button" className="inbox-view" aria-pressed={isOn} onClick={onClick}>
    {name} {place < 9 && <kbd>{place + 1}</kbd>}
  </button>
)
