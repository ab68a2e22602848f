/** Makes sounds of the sentences it is sent, one at a time, away from the process that asks. */
import { parentPort } from 'node:worker_threads'
import * as v from 'valibot'
import { encodeSound } from './encode-sound.ts'
import { espeakVoice } from './espeak-voice.ts'
import { measureSound, whyUnfit } from './weigh-sound.ts'

const voice = await espeakVoice()

parentPort?.on('message', (message: unknown) => {
  const { name, sentence } = v.parse(v.object({ name: v.string(), sentence: v.string() }), message)
  const sound = voice.say(sentence)
  const unfit = whyUnfit(measureSound(sound, sentence))
  if (unfit !== undefined) {
    parentPort?.postMessage({ name, unfit })
    return
  }
  void encodeSound(sound).then((bytes) => parentPort?.postMessage({ name, bytes }))
})
