import { AgreementFrame } from './agreement-frame.tsx'
import { AgreementPage } from './agreement-page.tsx'

/** The agreement that the address names, as it stands today. */
export function OneAgreement() {
  return (
    <AgreementFrame>{(agreement) => <AgreementPage key={agreement.agreement} agreement={agreement} />}</AgreementFrame>
  )
}
