/** Small things in a database of the extension's own origin: no part of the journal, and out of reach of content scripts. */

const STORE = 'things';

/** One request to the store of a database that is made when first asked for. */
export async function inStore<T>(database: string, mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest<T>, store = STORE): Promise<T> {
  const opening = indexedDB.open(database, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(store);
  const opened = await settled(opening);
  try {
    const transaction = opened.transaction(store, mode);
    const done = new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => { resolve(); };
      transaction.onabort = () => { reject(transaction.error ?? new Error('IndexedDB')); };
    });
    const [result] = await Promise.all([settled(act(transaction.objectStore(store))), done]);
    return result;
  } finally {
    opened.close();
  }
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => { resolve(request.result); };
    request.onerror = () => { reject(request.error ?? new Error('IndexedDB')); };
  });
}
