/** Outlines on a 20 by 20 grid, drawn for this project, stroked in the colour of the text. */
const outlines = {
  arrow: "M4 10h12M11 5l5 5-5 5",
  back: "M16 10H4M9 5l-5 5 5 5",
  chevron: "M8 5l5 5-5 5",
  external: "M8 4H4v12h12v-4M11 4h5v5M16 4l-7 7",
  returned: "M8 4L4 8l4 4M4 8h8a4 4 0 010 8h-2",
  reply: "M8 5L4 9l4 4M4 9h7a5 5 0 015 5v1",
  empty: "M10 3.5a6.5 6.5 0 100 13 6.5 6.5 0 000-13z",
  half: "M10 3.5a6.5 6.5 0 100 13 6.5 6.5 0 000-13zM10 4v12M12.5 5v10M14.8 6.5v7",
  diamond: "M10 3l7 7-7 7-7-7z",
  check: "M4 10.5l4 4 8-9",
  cross: "M5 5l10 10M15 5L5 15",
  plus: "M10 4v12M4 10h12",
  minus: "M4 10h12",
  warning: "M10 3L2.5 16.5h15zM10 8v4M10 14v.5",
  info: "M10 3.5a6.5 6.5 0 100 13 6.5 6.5 0 000-13zM10 9v4.5M10 6.5V7",
  clock: "M10 3.5a6.5 6.5 0 100 13 6.5 6.5 0 000-13zM10 6v4l2.5 2",
  pause: "M7 4.5v11M13 4.5v11",
  eye: "M2 10s3-5 8-5 8 5 8 5-3 5-8 5-8-5-8-5zM10 8a2 2 0 100 4 2 2 0 000-4z",
  lock: "M5 9h10v7H5zM7 9V6.5a3 3 0 016 0V9",
  person: "M10 4a3 3 0 100 6 3 3 0 000-6zM4 16.5c.5-3 3-4.5 6-4.5s5.5 1.5 6 4.5",
  people:
    "M7 5a2.5 2.5 0 100 5 2.5 2.5 0 000-5zM2 15.5c.4-2.5 2.4-4 5-4s4.6 1.5 5 4M13 5.5a2.3 2.3 0 010 4.5M14.5 12c2 .4 3.2 1.7 3.5 3.5",
  document: "M5 2.5h7l3 3v12H5zM12 2.5v3h3M7.5 9h5M7.5 12h5",
  download: "M10 3v9M6 8.5l4 4 4-4M4 16.5h12",
  upload: "M10 13V4M6 7.5l4-4 4 4M4 16.5h12",
  print: "M6 7V3h8v4M5 14H3V7h14v7h-2M6 11.5h8V17H6z",
  search: "M9 3.5a5.5 5.5 0 100 11 5.5 5.5 0 000-11zM13 13l4 4",
  sun: "M10 7a3 3 0 100 6 3 3 0 000-6zM10 2v2M10 16v2M2 10h2M16 10h2M4.3 4.3l1.4 1.4M14.3 14.3l1.4 1.4M4.3 15.7l1.4-1.4M14.3 5.7l1.4-1.4",
  moon: "M16 11.5A6.5 6.5 0 018.5 4 6.5 6.5 0 1016 11.5z",
  system: "M3 4h14v9H3zM7 16.5h6M10 13v3.5",
  rows: "M3 5h14M3 10h14M3 15h14",
  mail: "M3 5h14v10H3zM3 6l7 5 7-5",
  flag: "M5 17V3M5 4h10l-2 3 2 3H5",
} as const

export type IconName = keyof typeof outlines

/** Arrows and progress follow the reading direction; clocks, marks and media keys never turn. */
const directional: ReadonlySet<IconName> = new Set([
  "arrow",
  "back",
  "chevron",
  "external",
  "returned",
  "reply",
  "half",
])

export const iconNames = Object.keys(outlines) as IconName[]

/** A picture beside a word, never in its place: screen readers skip it. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg
      class={directional.has(name) ? "icon mirrored" : "icon"}
      viewBox="0 0 20 20"
      width="20"
      height="20"
      fill="none"
      stroke="currentColor"
      stroke-width="1.6"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={outlines[name]} />
    </svg>
  )
}
