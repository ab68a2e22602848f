import { pictureNames } from '#ui/pictures/names.ts'
import type { Examples } from '#ui/review/example.ts'
import { groundAt, Stamp } from './stamp.tsx'

export const stampExamples: Examples = {
  'Tous les timbres': () => (
    <ul class="review-pictures">
      {pictureNames.map((name, index) => (
        <li key={name}>
          <Stamp picture={name} ground={groundAt(index)} size="big" />
          <span>{name}</span>
        </li>
      ))}
    </ul>
  ),
}
