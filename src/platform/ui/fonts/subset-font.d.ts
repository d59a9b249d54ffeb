// The package ships no declarations; these cover what subset.ts asks of it.
declare module "subset-font" {
  type Options = {
    targetFormat: "woff2"
    variationAxes?: Record<string, number | { min: number; max: number }>
    keepFeatures?: string[]
    noHinting?: boolean
    noLayoutClosure?: boolean
  }
  export default function subsetFont(font: Buffer, text: string, options: Options): Promise<Buffer>
}
