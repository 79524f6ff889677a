/** The worker's own file: one photo in, one prepared photo out. */
import { reencode } from './reencode.ts';

type Scope = {
  addEventListener(kind: 'message', hear: (event: MessageEvent<Blob>) => void): void;
  postMessage(message: unknown, transfer?: Transferable[]): void;
};

// The types of a page and of a worker cannot be had together: this file only runs in a worker.
const scope = self as unknown as Scope;

scope.addEventListener('message', (event) => {
  reencode(event.data).then(
    (photo) => {
      const bytes = photo === 'undecodable' ? [] : [photo.bytes, photo.thumb.bytes];
      scope.postMessage({ photo }, bytes);
    },
    () => scope.postMessage({ photo: null }),
  );
});

scope.postMessage('started');
