import { PasswordInput, type PasswordInputProps } from '@mantine/core'
import { useLanguage } from '../language/use-language.tsx'
import { texts } from './texts.ts'

/** A field for a password, to be shown and hidden by a button that keys reach too. */
export function PasswordField(props: PasswordInputProps) {
  const { say } = useLanguage()
  return (
    <PasswordInput
      {...props}
      visibilityToggleButtonProps={{ 'aria-label': say(texts.showPassword), tabIndex: 0 }}
      required
    />
  )
}
