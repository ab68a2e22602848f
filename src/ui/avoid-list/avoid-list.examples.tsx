import type { Examples } from '#ui/review/example.ts'
import { AvoidList } from './avoid-list.tsx'

export const avoidListExamples: Examples = {
  'Choses à ne pas faire': () => (
    <AvoidList
      title="À ne pas faire"
      items={['Ne donnez pas votre mot de passe.', 'Ne payez pas deux fois.']}
    />
  ),
}
