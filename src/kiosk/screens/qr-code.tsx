import { encode } from 'uqr'

interface QrCodeProps {
  /** What the code opens. Never anything about a person. */
  readonly address: string
  readonly label: string
}

/** A QR code as one path (ISO/IEC 18004, error correction M: paper gets folded). */
export function QrCode({ address, label }: QrCodeProps) {
  const { data, size } = encode(address, { ecc: 'M', border: 2 })
  const path = data
    .flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')))
    .join('')
  return (
    <svg viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label}>
      <path d={path} />
    </svg>
  )
}
