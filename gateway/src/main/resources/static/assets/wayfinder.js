'use strict';

const who = document.getElementById('who');
const signIn = document.getElementById('sign-in');
const signOut = document.getElementById('sign-out');

function show(text, signedIn) {
  who.textContent = text;
  signIn.hidden = signedIn;
  signOut.hidden = !signedIn;
}

async function lookWhoIsThere() {
  const answer = await fetch('/api/me', { headers: { Accept: 'application/json' } });
  if (answer.ok) {
    const me = await answer.json();
    const roles = (me.roles ?? []).join(', ');
    show(`Signed in as ${me.displayName ?? 'somebody'}${roles ? ` (${roles})` : ''}.`, true);
  } else if (answer.status === 403) {
    show('You are signed in, but no school has you on its roster yet.', true);
  } else if (answer.status === 401) {
    const failed = new URLSearchParams(location.search).get('sign-in') === 'failed';
    show(failed ? 'Signing in did not work. Please try again.' : 'You are not signed in.', false);
  } else {
    who.textContent = 'It is not known just now whether you are signed in. Reload in a moment.';
    signOut.hidden = false;
  }
}

function cookie(name) {
  const found = document.cookie.split('; ').find((pair) => pair.startsWith(`${name}=`));
  return found ? decodeURIComponent(found.slice(name.length + 1)) : '';
}

async function leave() {
  signOut.disabled = true;
  const answer = await fetch('/logout', {
    method: 'POST',
    headers: { Accept: 'application/json', 'X-XSRF-TOKEN': cookie('XSRF-TOKEN') },
  });
  if (answer.ok) {
    location.assign((await answer.json()).location);
  } else {
    signOut.disabled = false;
    who.textContent = 'Signing out did not work. Reload the page and try again.';
  }
}

signOut.addEventListener('click', leave);
lookWhoIsThere().catch(() => {
  who.textContent = 'Wayfinder does not answer just now. Reload in a moment.';
});
