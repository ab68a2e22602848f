import type { Code } from '#contract/release.ts'

interface QrCodeProps {
  readonly modules: Code['modules']
  readonly label: string
}

/** A QR code as one path: each run of dark modules is one rectangle. */
export function QrCode({ modules, label }: QrCodeProps) {
  const rows = modules.split('\n')
  const path = rows
    .flatMap((row, y) =>
      [...row.matchAll(/1+/g)].map(
        ({ 0: { length }, index }) => `M${index} ${y}h${length}v1h-${length}z`,
      ),
    )
    .join('')
  return (
    <svg viewBox={`0 0 ${rows[0]?.length ?? 0} ${rows.length}`} role="img" aria-label={label}>
      <path d={path} />
    </svg>
  )
}
