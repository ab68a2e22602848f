/** What is used of eSpeak NG compiled to JavaScript: the package has no types of its own. */
declare module '@echogarden/espeak-ng-emscripten' {
  interface EspeakWorker {
    /** 0 when the voice is there. */
    set_voice(name: string, lang: string, gender: number, age: number, variant: number): number
    /** Words a minute. */
    set_rate(rate: number): void
    get_samplerate(): number
    /** `audio` is empty at the end; answering `true` stops. */
    synthesize(text: string, heard: (audio: Int16Array | null) => boolean): void
  }
  interface EspeakModule {
    readonly eSpeakNGWorker: new () => EspeakWorker
  }
  const load: (options: { readonly locateFile: (name: string) => string }) => Promise<EspeakModule>
  export default load
}
