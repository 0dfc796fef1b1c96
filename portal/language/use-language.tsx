import { createContext, type ReactNode, use, useEffect, useState } from 'react'
import type { Language, Said } from '../../terms/grammar/said.ts'
import { firstLanguage, rememberLanguage } from './choose.ts'

interface Speaking {
  readonly language: Language
  /** The words in the language of the window. */
  readonly say: (said: Said) => string
  /** The same as the beginning of a sentence. */
  readonly begin: (said: Said) => string
  readonly speak: (language: Language) => void
}
const Spoken = createContext<Speaking | undefined>(undefined)

export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState(firstLanguage)
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  const speaking: Speaking = {
    language,
    say: (said) => said[language],
    begin: (said) => capital(said[language]),
    speak: (chosen) => {
      rememberLanguage(chosen)
      setLanguage(chosen)
    },
  }
  return <Spoken value={speaking}>{children}</Spoken>
}

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)

export function useLanguage(): Speaking {
  const speaking = use(Spoken)
  if (!speaking) throw new Error('useLanguage is used outside of LanguageProvider.')
  return speaking
}
