import { Link } from '@tanstack/react-router'
import { type ReactNode, useEffect } from 'react'
import type { ShownOffer } from '../../api/applications/offer.ts'
import { useLanguage } from '../language/use-language.tsx'
import './apply.css'
import { texts } from './texts.ts'

/** The provider's own face: name, logo and colour, and below what stands open to everybody at all times. */
export function Frame({ offer, children }: { offer: ShownOffer; children: ReactNode }) {
  const { say } = useLanguage()
  const { look, title, provider, admitted } = offer
  useColours(offer)
  const takesConsumers = admitted.some(({ applicant }) => applicant === 'consumer')
  return (
    <div className="provider">
      <div className="provider-head">
        {look.logo && <img src={look.logo} alt="" />}
        <Link to="/apply/$provider" params={{ provider } as never} className="provider-name">
          {title}
        </Link>
      </div>
      {children}
      <div className="provider-foot label">
        {takesConsumers && (
          <p className="provider-buttons">
            <Link to="/apply/$provider/cancel" params={{ provider } as never}>
              {say(texts.cancelHere)}
            </Link>
            <Link to="/apply/$provider/withdraw" params={{ provider } as never}>
              {say(texts.withdrawHere)}
            </Link>
          </p>
        )}
        {look.imprint && <p className="imprint">{look.imprint}</p>}
        {look.email && <p>{look.email}</p>}
        {offer.isDemo && <p>{say(texts.demo)}</p>}
      </div>
    </div>
  )
}

/** The provider's colour takes the place of the window's while its pages are open. */
function useColours({ look: { accent } }: ShownOffer): void {
  useEffect(() => {
    const { style } = document.documentElement
    const colours = {
      '--provider-light': accent.light,
      '--provider-dark': accent.dark,
      '--provider-on-light': accent.onLight,
      '--provider-on-dark': accent.onDark,
    }
    for (const [name, value] of Object.entries(colours)) style.setProperty(name, value)
    return () => {
      for (const name of Object.keys(colours)) style.removeProperty(name)
    }
  }, [accent])
}
