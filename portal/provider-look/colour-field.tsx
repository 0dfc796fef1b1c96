import { TextInput } from '@mantine/core'
import { leastContrast, textContrast } from '../../applications/contrast.ts'
import { useLanguage } from '../language/use-language.tsx'
import { texts } from './texts.ts'

/** A colour, with how well it can be read as text on the window's paper. */
export function ColourField({
  light,
  value,
  onChange,
}: {
  light: 'light' | 'dark'
  value: string
  onChange: (colour: string) => void
}) {
  const { say } = useLanguage()
  const seen = leastContrast(value, light)
  const shown = say(texts.contrast).replace('{n}', seen.toFixed(1))
  return (
    <TextInput
      type="color"
      label={say(texts[light])}
      description={shown}
      error={seen < textContrast && say(texts.tooLow)}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value.toLowerCase())}
    />
  )
}
