const waters = [
  'M0 336c120-10 220 8 340 2s220-16 340-8 220 14 340 6 180-10 260-6v282H0z',
  'M0 384c140 16 260-10 400-4s240 26 380 18 250-24 500-10v224H0z',
  'M0 432c150-18 270 14 420 12s260-22 400-14 260 26 460 6v176H0z',
  'M0 496c160 12 260-16 420-8s250 22 420 12 260-22 440-8v120H0z',
  'M0 556c180-14 280 10 440 6s260-16 420-8 260 14 420 2v56H0z',
] as const

const hills = [
  'M420 330c60-8 96-44 140-58 30-10 52 6 84-8 46-20 70-62 118-70 40-6 62 34 104 34 36 0 54-26 92-26 52 0 70 46 118 54 40 6 60-14 98-6 34 7 66 36 106 44v60H420z',
  'M640 350c50-6 86-34 128-40 36-5 60 12 96 8 44-5 64-40 112-44 48-3 70 30 112 32 40 2 64-20 104-14 34 5 58 24 88 30v50H640z',
] as const

/** The attract picture: a boat on a lagoon, in plain twill waters. Still, and silent to screen readers. */
export const Scene = () => (
  <svg
    class="scene"
    viewBox="0 0 1280 612"
    preserveAspectRatio="xMaxYMax slice"
    aria-hidden="true"
    focusable="false"
  >
    <circle cx="1010" cy="214" r="112" fill="var(--sun)" />
    {hills.map((hill, index) => (
      <path key={hill} fill={`var(--hill-${index + 1})`} d={hill} />
    ))}
    {waters.map((water, index) => (
      <path key={water} fill={`var(--sea-${index + 1})`} d={water} />
    ))}
    <path fill="url(#tresse)" d={waters[0]} />
    <path class="scene-foam" d="M0 384c140 16 260-10 400-4s240 26 380 18 250-24 500-10" />
    <g class="scene-boat" transform="translate(890 214)">
      <path class="scene-sail" d="M96 0c34 36 54 84 58 138H96z" />
      <path class="scene-jib" d="M84 22c-8 44-30 84-66 116h66z" />
      <path d="M90-6v152" />
      <path class="scene-hull" d="M-2 150h188c-8 24-26 36-56 36H54c-30 0-48-12-56-36z" />
    </g>
    <path class="scene-wake" d="M850 406c40 10 70-8 110 0s70 8 110 0 50-6 70 0" />
  </svg>
)
