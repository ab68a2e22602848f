import { LinkButton } from '../app/link-button.tsx'
import { Door } from './door.tsx'

/** Aidants make their keys here, and work elsewhere. */
export const AidantDoor = () => (
  <Door title="Vos clés sont prêtes" step="aidant">
    <p>
      La console est pour l’administration. Votre espace montre les postes de votre lieu et les
      appels.
    </p>
    <div class="acts">
      <LinkButton href="/aidant/" label="Aller à l’espace des aidants" />
    </div>
  </Door>
)
