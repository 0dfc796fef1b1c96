import { Button, FileButton } from '@mantine/core'
import type { Source } from '../../terms/engine/offer.ts'
import { useLanguage } from '../language/use-language.tsx'
import { texts } from './texts.ts'

export const evidenceTypes = 'application/pdf,image/png,image/jpeg'

/** A file, with why it is asked for. */
export function EvidenceField({
  source,
  file,
  onFile,
}: {
  source: Source
  file: File | null
  onFile: (file: File | null) => void
}) {
  const { say } = useLanguage()
  return (
    <div className="evidence">
      <p>
        <strong>{say(texts.evidence)}</strong> <span className="label">{source.ref}</span>
      </p>
      <p className="quiet">{say(texts.evidenceHow)}</p>
      <FileButton accept={evidenceTypes} onChange={onFile}>
        {(props) => (
          <Button {...props} variant="default" size="sm">
            {say(texts.chooseFile)}
          </Button>
        )}
      </FileButton>{' '}
      <span className="quiet">{file?.name ?? say(texts.noFile)}</span>
    </div>
  )
}
