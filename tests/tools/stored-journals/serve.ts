import { createReadStream } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { constants, createBrotliDecompress } from 'node:zlib';
import type { Plugin } from 'vite';

/** Hands the rows of stored journals to tests in a browser, which cannot open that compression itself: `/stored-journals/1-50k`. */
export function storedJournals(): Plugin {
  const folder = fileURLToPath(new URL('../../data/journals/', import.meta.url));
  return {
    name: 'stored-journals',
    configureServer(server) {
      server.middlewares.use('/stored-journals/', (request, response) => {
        const name = /^\/?([\w-]+)$/.exec(request.url ?? '')?.[1];
        const unpacked = createBrotliDecompress({ params: { [constants.BROTLI_DECODER_PARAM_LARGE_WINDOW]: 1 } });
        const refuse = (): void => {
          response.statusCode = 404;
          response.end();
        };
        if (name === undefined) return refuse();
        response.setHeader('content-type', 'application/json; charset=utf-8');
        createReadStream(`${folder}${name}.columns.br`).on('error', refuse).pipe(unpacked).pipe(response);
      });
    },
  };
}
