import type { Examples } from '#ui/review/example.ts'
import { Icon, iconNames } from './icon.tsx'

export const iconExamples: Examples = {
  'Toutes les icônes': () => (
    <ul class="review-pictures">
      {iconNames.map((name) => (
        <li key={name}>
          <Icon name={name} />
          <span>{name}</span>
        </li>
      ))}
    </ul>
  ),
}
