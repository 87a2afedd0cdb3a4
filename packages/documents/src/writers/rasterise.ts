import { Resvg } from '@resvg/resvg-js'
import { packageFile } from './package-file.ts'

const FONT_FILES = [
  'LiberationSans-Regular.ttf',
  'LiberationSans-Bold.ttf',
  'LiberationSans-Italic.ttf',
  'texgyrebonum-regular.otf',
  'texgyrebonum-bold.otf',
]

/** The SVG as PNG at twice its size, drawn with the bundled fonts only. */
export function rasterise(svg: string): Uint8Array {
  const image = new Resvg(svg, {
    background: 'white',
    fitTo: { mode: 'zoom', value: 2 },
    font: {
      loadSystemFonts: false,
      fontFiles: FONT_FILES.map((name) => packageFile('fonts', name)),
      defaultFontFamily: 'Liberation Sans',
    },
  })
  return image.render().asPng()
}
