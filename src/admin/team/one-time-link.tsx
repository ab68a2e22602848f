import { TextField } from '#ui/text-field/text-field.tsx'
import { useZone } from '../app/console-context.ts'
import { momentOf } from '../app/time-words.ts'

interface OneTimeLinkProps {
  /** From the root of the hub. */
  readonly path: string
  readonly expiresAt: string
}

/** Shown once: the hub keeps its fingerprint only. */
export const OneTimeLink = ({ path, expiresAt }: OneTimeLinkProps) => {
  const zone = useZone()
  return (
    <TextField
      label="Lien d’entrée, montré une fois"
      hint={`Donnez-le en main propre ou par un moyen sûr : qui l’ouvre le premier prend le compte. Il vaut jusqu’au ${momentOf(expiresAt, zone)}.`}
      value={new URL(path, location.origin).href}
    />
  )
}
