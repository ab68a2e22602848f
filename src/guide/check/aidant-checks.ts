import { type Check, error } from './examine.ts'

/**
 * H01: a step for aidants only is passed by the public without a screen. It can then ask for nothing, and what follows it
 * may depend on what was answered before, never on it.
 */
export const checkAidantSteps: Check = ({ guide }) =>
  Object.entries(guide.steps).flatMap(([id, step]) =>
    step.kind === 'gate' || step.kind === 'info' || step.visibility === 'public'
      ? []
      : [
          error(
            'H01',
            ['steps', id, 'visibility'],
            'une étape pour les aidants seulement est de sorte « info » : la personne seule passe sans la voir. Changez sa sorte, ou retirez « visibility ».',
          ),
        ],
  )
