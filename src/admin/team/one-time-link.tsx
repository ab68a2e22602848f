import { TextField } from '#ui/text-field/text-field.tsx'
import { momentOf } from '../app/time-words.ts'

interface OneTimeLinkProps {
  /** From the root of the hub. */
  readonly path: string
  readonly expiresAt: string
}

/** Shown once: the hub keeps its fingerprint only. */
export const OneTimeLink = ({ path, expiresAt }: OneTimeLinkProps) => (
  <TextField
    label="Lien d’entrée, montré une fois"
    hint={`Donnez-le en main propre ou par un moyen sûr : qui l’ouvre le premier prend le compte. Il vaut jusqu’au ${momentOf(expiresAt)}.`}
    value={new URL(path, location.origin).href}
  />
)
