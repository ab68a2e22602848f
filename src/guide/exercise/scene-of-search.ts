import type { SearchExercise } from '#contract/exercise/windows.ts'
import { act, group, named, placesOf, say, text, word, writtenTasks } from './parts.ts'
import type { Scene } from './scene.ts'

const questions = ['who', 'when', 'why'] as const

/** A search, its results with the advertisements among them, and three questions to ask of each page. */
export const sceneOfSearch = ({ query, results, tasks }: SearchExercise): Scene => ({
  window: 'search',
  start: 'search',
  facts: {},
  places: {
    search: {
      title: word('search.title'),
      parts: [
        { is: 'field', name: 'search', words: word('search.query'), ready: [text(query)] },
        act('search', 'main', word('search.go'), { to: 'results' }),
      ],
    },
    results: {
      title: word('search.results'),
      parts: [
        ...results.map(({ id, title, address, snippet, isAd }) =>
          group('paper', [
            ...(isAd ? [say(word('search.ad'), 'careful')] : []),
            act(`visit:${id}`, 'link', text(title), { to: `result:${id}` }),
            say(named(address), 'note'),
            say(text(snippet)),
          ]),
        ),
        act('search-again', 'button', word('search.again'), { to: 'search' }),
      ],
    },
    ...placesOf(
      results,
      ({ id }) => `result:${id}`,
      ({ id, title, address, body, because, isTrusted, ...answers }) => ({
        title: text(title),
        address,
        parts: [
          group(
            'paper',
            body.map((words) => say(text(words))),
          ),
          ...questions.flatMap((question) => [
            act(`${question}:${id}`, 'line', word(`search.${question}`), {
              sets: { [`${question}:${id}`]: 'yes' },
            }),
            say(text(answers[question]), 'note', { [`${question}:${id}`]: ['yes'] }),
          ]),
          group('acts', [
            act(`trust:${id}`, 'button', word('search.trust'), {
              sets: { [`judged:${id}`]: 'trust' },
              isOn: { [`judged:${id}`]: ['trust'] },
            }),
            act(`doubt:${id}`, 'button', word('search.doubt'), {
              sets: { [`judged:${id}`]: 'doubt' },
              isOn: { [`judged:${id}`]: ['doubt'] },
            }),
          ]),
          say(word(isTrusted ? 'search.good' : 'search.doubtful'), 'strong', {
            [`judged:${id}`]: ['trust', 'doubt'],
          }),
          say(text(because), isTrusted ? 'good' : 'careful', {
            [`judged:${id}`]: ['trust', 'doubt'],
          }),
          act('results', 'button', word('search.back'), { to: 'results' }),
        ],
      }),
    ),
  },
  tasks: writtenTasks(tasks),
})
