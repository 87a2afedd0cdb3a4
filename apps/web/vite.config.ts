import adapter from '@sveltejs/adapter-node'
import { sveltekit } from '@sveltejs/kit/vite'
import { defineConfig, type Plugin } from 'vite'

// A build is for production, also where a test run (NODE_ENV=test) starts it.
if (process.argv.includes('build')) process.env.NODE_ENV = 'production'

/**
 * Svelte marks the beginning and end of every block for a program in the browser that takes the page over. There is none
 * (`csr = false`), and they would be a fifth of what is drawn, packed and sent.
 */
const withoutMarks: Plugin = {
  name: 'without-marks',
  applyToEnvironment: ({ name }) => name === 'ssr',
  transform: {
    order: 'post',
    filter: { id: /\.svelte$|\/svelte\/src\/internal\/server\// },
    handler: (code) => ({
      code: code
        .replace(/<!--(?:\[(?:!|-?\d+)?|\]|\$\{(?:HYDRATION_\w+|hash)\})?-->/g, '')
        .replace(/\$\$renderer\.push\((?:''|""|``)\);?/g, ''),
      map: null,
    }),
  },
}

export default defineConfig({
  worker: { format: 'es' },
  // The application runs from source beside the server: it starts processes and loads native parts by their path.
  environments: { ssr: { build: { rolldownOptions: { external: [/^@akuntabel\//] } } } },
  plugins: [
    withoutMarks,
    sveltekit({
      // `npm start` builds beside the build that serves now and renames (apps/cli/src/web/make-build.ts).
      adapter: adapter({ out: process.env.AKUNTABEL_WEB_BUILD ?? 'build/tersendiri' }),
      // The built-in check compares with an origin fixed at build time; src/server/csrf.ts checks at run time.
      csrf: { trustedOrigins: ['*'] },
      csp: {
        mode: 'nonce',
        directives: {
          'default-src': ['none'],
          'script-src': ['self'],
          'style-src': ['self'],
          'img-src': ['self', 'data:'],
          'font-src': ['self'],
          'frame-src': ['self'],
          'connect-src': ['self'],
          'form-action': ['self'],
          'base-uri': ['none'],
          'frame-ancestors': ['none'],
          'object-src': ['none'],
        },
      },
    }),
  ],
})
