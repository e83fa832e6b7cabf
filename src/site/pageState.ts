/** @file The reader's state in this page: the one store, over the address bar and local storage. */
import { ReaderState } from '../data/readerState.ts';
import { AddressBar, readAddress } from './addressBar.ts';
import { reportBadLink } from './linkNotice.ts';

const ITEM = 'bn-live';

let open: { state: ReaderState; address: AddressBar } | undefined;

/** The page's store, made on first use so that importing this file touches no browser. */
export function pageState(): ReaderState {
  return opened().state;
}

export function addressBar(): AddressBar {
  return opened().address;
}

function opened() {
  if (open) return open;
  const address = new AddressBar();
  const state = new ReaderState({
    readHash: readAddress,
    writeHash: (hash) => address.write(hash),
    readStored: () => localStorage.getItem(ITEM),
    writeStored: (text) => localStorage.setItem(ITEM, text),
  });
  state.onBadValue = reportBadLink;
  return (open = { state, address });
}
