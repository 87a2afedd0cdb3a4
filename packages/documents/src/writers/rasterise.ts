import { renderAsync } from '@resvg/resvg-js'
import { svgSize } from '../pictures/svg-size.ts'
import { packageFile } from './package-file.ts'

const FONT_FILES = [
  'LiberationSans-Regular.ttf',
  'LiberationSans-Bold.ttf',
  'LiberationSans-Italic.ttf',
  'texgyrebonum-regular.otf',
  'texgyrebonum-bold.otf',
]

const WIDEST = 2400

/** The SVG as PNG at twice its size (a large one at most 2.400 pixels wide), drawn in another thread with the bundled fonts only. */
export async function rasterise(svg: string): Promise<Uint8Array> {
  const image = await renderAsync(svg, {
    background: 'white',
    fitTo: svgSize(svg).width * 2 > WIDEST ? { mode: 'width', value: WIDEST } : { mode: 'zoom', value: 2 },
    font: {
      loadSystemFonts: false,
      fontFiles: FONT_FILES.map((name) => packageFile('fonts', name)),
      defaultFontFamily: 'Liberation Sans',
    },
  })
  return image.asPng()
}
