import { useMemo } from 'react'
import { qrModules } from './modules.ts'

/** The light edge without which a camera does not find a code, in modules. */
const edge = 4

/** A QR code as one path, dark on light in every light: cameras read it so. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const modules = useMemo(() => qrModules(text), [text])
  const path = modules.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : []))).join('')
  const size = modules.length + 2 * edge
  return (
    <svg className="qr" viewBox={`${-edge} ${-edge} ${size} ${size}`} role="img" aria-label={label}>
      <rect x={-edge} y={-edge} width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" shapeRendering="crispEdges" />
    </svg>
  )
}
