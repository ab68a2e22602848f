/**
 * The review page: every example, in one theme and one size of text.
 * `?theme=dark&text=200` changes them; `?only=Accueil` shows one alone, as the whole window when it is a screen.
 */
import '#ui/front.css'
import { render } from 'preact'
import frontPictures from '#ui/pictures/front.svg?raw'
import morePictures from '#ui/pictures/more.svg?raw'
import staffPictures from '#ui/pictures/staff.svg?raw'
import { partExamples, screenExamples, staffScreenExamples } from './examples.ts'
import './review.css'

const wanted = new URLSearchParams(location.search)
document.documentElement.dataset['theme'] = wanted.get('theme') ?? 'light'
document.documentElement.dataset['text'] = wanted.get('text') ?? '100'
document.body.insertAdjacentHTML('afterbegin', frontPictures + morePictures + staffPictures)

const addressOf = (name: string) => {
  const query = new URLSearchParams(wanted)
  query.set('only', name)
  return `?${query}`
}

const windows = { ...screenExamples, ...staffScreenExamples }

const Review = () => (
  <main class="review frame">
    <h1 class="h1">Revue des composants</h1>
    <ul class="acts">
      {Object.keys(windows).map((name) => (
        <li key={name}>
          <a href={addressOf(name)}>{name}</a>
        </li>
      ))}
    </ul>
    {Object.entries(partExamples).map(([name, draw]) => (
      <section key={name} aria-label={name}>
        <p class="hint">
          <a href={addressOf(name)}>{name}</a>
        </p>
        {draw()}
      </section>
    ))}
  </main>
)

const only = wanted.get('only') ?? ''
const screen = windows[only]
const part = partExamples[only]
const app = document.getElementById('app')
if (app && screen) render(screen(), app)
else if (app && part)
  render(
    <div class="screen">
      <main class="review frame">{part()}</main>
    </div>,
    app,
  )
else if (app)
  render(
    <div class="screen">
      <Review />
    </div>,
    app,
  )
