import type { Because } from '../terms/engine/because.ts'
import { type PowerScope, powerScopeInWords } from '../terms/grammar/power.ts'
import { Refused } from './problem.ts'

/** Nobody grants more than he holds himself (§ 167 BGB: the one represented grants, or whoever stands for it). */
export const powerToGrantMissing = (scope: PowerScope): Refused =>
  new Refused('POWER_TO_GRANT_MISSING', {
    seen: {
      de: `Sie halten selbst keine Vollmacht für alles und wollen „${powerScopeInWords[scope].de}“ erteilen`,
      en: `You hold no power for everything yourself and want to grant '${powerScopeInWords[scope].en}'`,
    },
    expected: {
      de: 'Vollmacht erteilt, wer für den Kunden alles erklären darf (§ 167 BGB)',
      en: 'a power is granted by whoever may declare everything for the customer (§ 167 BGB)',
    },
    remedy: {
      de: 'Lassen Sie es eine solche Person tun, oder bitten Sie den Anbieter, Ihre Vollmacht einzutragen',
      en: 'Let such a person do it, or ask the provider to enter your power',
    },
  })

export const approverLacksPower = (scope: PowerScope, because: Because | undefined): Refused =>
  new Refused('APPROVER_LACKS_POWER', {
    seen: {
      de: `Sie halten keine Vollmacht für „${powerScopeInWords[scope].de}“${because ? ` (${because.ref})` : ''}`,
      en: `You hold no power for '${powerScopeInWords[scope].en}'${because ? ` (${because.ref})` : ''}`,
    },
    expected: {
      de: 'genehmigen kann der Vertretene, also wer es selbst hätte erklären können (§ 177 BGB)',
      en: 'the one represented can approve, so whoever could have declared it (§ 177 BGB)',
    },
    remedy: { de: 'Bitten Sie eine solche Person', en: 'Ask such a person' },
  })

export const nothingToApprove = (number: number): Refused =>
  new Refused('NOTHING_TO_APPROVE', {
    seen: { de: `Nr. ${number} wartet nicht auf Genehmigung`, en: `Number ${number} does not wait for approval` },
    expected: {
      de: 'genehmigt wird, was jemand ohne Vollmacht erklärt hat',
      en: 'what is approved was declared by somebody without power',
    },
    remedy: { de: 'Wählen Sie eine solche Erklärung', en: 'Choose such a declaration' },
  })
