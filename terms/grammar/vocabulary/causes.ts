import { choice, day, flag, named } from '../field.ts'
import { word } from './word.ts'

/** What one side did wrong, what became of it, and what third parties claim or decide. */
export const causes = {
  violationFound: word('Verstoß festgestellt', 'violation found', {
    violation: named('violation 1'),
    by: choice('customer', 'provider'),
    against: choice(
      'essential duty',
      'statutory prohibition',
      'security or rights of others',
      'rule on content',
      'data protection',
    ),
    serious: flag,
  }),
  violationWarned: word('Verstoß abgemahnt', 'warned of a violation', { violation: named('violation 1'), until: day }),
  violationRemedied: word('Verstoß abgestellt', 'violation remedied', { violation: named('violation 1') }),
  /** Told once somebody has seen evidence for it. */
  assetsDeteriorated: word('Vermögensverfall nachgewiesen', 'deterioration of assets shown', {}),
  insolvencyFiled: word('Insolvenzantrag gestellt', 'insolvency application filed', {
    proceedings: named('proceedings 1'),
  }),
  insolvencyDecided: word('Insolvenzantrag erledigt', 'insolvency application settled', {
    proceedings: named('proceedings 1'),
    how: choice('rejected', 'withdrawn', 'refused for lack of assets', 'opened'),
  }),
  unauthorisedUseNoticed: word('unbefugte Nutzung bemerkt', 'unauthorised use noticed', { matter: named('matter 1') }),
  infringementClaimed: word('Schutzrechtsverletzung behauptet', 'infringement of rights claimed', {
    matter: named('matter 1'),
    /** The part of the services that is said to infringe. */
    part: named('media-desk'),
  }),
  remedyRuledOut: word('Abhilfe ausgeschlossen', 'remedy ruled out', {
    matter: named('matter 1'),
    remedy: choice('change of the service', 'purchase of the rights'),
    why: choice('impossible', 'disproportionate'),
  }),
} as const
