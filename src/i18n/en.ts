/**
 * Every text of the app, in English: the keys and parameters that the other languages are checked against.
 * ICU MessageFormat, compiled by the build (`tools/icu-messages.ts`).
 */
export const en = {
  app: {
    name: 'Deal Chat',
  },
  action: {
    tryAgain: 'Try again',
    tryingAgain: 'Trying again…',
    reload: 'Reload the tab',
    copyDetails: 'Copy details',
    copied: 'Copied',
    copyBlocked: 'Copying is blocked here. The text is selected: press Ctrl+C.',
    openDeals: 'Open the deals',
    howToAdd: 'How to add the app',
  },
  loading: {
    chat: 'Loading the chat',
    slow: 'The portal takes longer than usual.',
  },
  chat: {
    untitled: 'Chat without a name',
    open: 'Open chat',
    kind: {
      crm: {
        deal: 'Deal discussion',
        lead: 'Lead discussion',
        contact: 'Contact discussion',
        company: 'Company discussion',
        other: 'CRM discussion',
      },
      lines: 'Open channel',
      private: 'Private chat',
      group: 'Group chat',
      open: 'Open chat for everyone',
      task: 'Task chat',
      calendar: 'Event chat',
      other: 'Chat',
    },
    unread: '{count, plural, other {<n>#</n> unread}}',
    muted: 'Muted',
    owner: 'Owner',
    created: 'Created',
    messages: 'Messages',
    members: 'Members',
    myRole: 'Your role',
    role: {
      owner: 'Owner',
      manager: 'Manager',
      member: 'Member',
      guest: 'Not a member',
    },
    memberCount: '{count, plural, one {# member} other {# members}}',
    guestCount: '{count, plural, one {# guest} other {# guests}}',
    botCount: '{count, plural, one {# bot} other {# bots}}',
  },
  stale: 'The portal could not be asked again. You see the chat as of {time}.',
  members: {
    heading: 'Members',
    you: '(you)',
    unnamed: 'No name',
    owner: 'Owner',
    manager: 'Manager',
    guest: 'Guest',
    bot: 'Bot',
    more: '{count, plural, one {and # more in the chat} other {and # more in the chat}}',
    failed: 'The members could not be loaded. The rest is up to date.',
  },
  none: {
    heading: 'No chat yet',
    text: {
      deal: 'Nobody has discussed this deal. The discussion is opened from the deal in Bitrix24.',
      lead: 'Nobody has discussed this lead. The discussion is opened from the lead in Bitrix24.',
      contact: 'Nobody has discussed this contact. The discussion is opened from the contact in Bitrix24.',
      company: 'Nobody has discussed this company. The discussion is opened from the company in Bitrix24.',
      other: 'Nobody has discussed this item. The discussion is opened from the item in Bitrix24.',
    },
  },
  noAccess: {
    heading: 'You are not in this chat',
    text: {
      deal: 'The discussion exists, but only its members see it. It is opened from the deal in Bitrix24, or one of the members adds you.',
      lead: 'The discussion exists, but only its members see it. It is opened from the lead in Bitrix24, or one of the members adds you.',
      contact:
        'The discussion exists, but only its members see it. It is opened from the contact in Bitrix24, or one of the members adds you.',
      company:
        'The discussion exists, but only its members see it. It is opened from the company in Bitrix24, or one of the members adds you.',
      other:
        'The discussion exists, but only its members see it. It is opened from the item in Bitrix24, or one of the members adds you.',
    },
  },
  failure: {
    details: 'Technical details',
    offline: {
      heading: 'You are offline',
      text: 'The chat comes back by itself when the connection does.',
    },
    unreachable: {
      heading: 'The portal is out of reach',
      text: '<code>{host}</code> could not be reached. Your own connection works.',
    },
    timeout: {
      heading: 'The portal is too slow',
      text: '<code>{host}</code> did not answer within 10 seconds. Your own connection works.',
    },
    serverError: {
      heading: 'The portal has a fault',
      text: 'Its server failed while it answered. Wait a little and try again; if it stays, tell your administrator.',
    },
    badAnswer: {
      heading: 'Unexpected answer',
      text: 'The portal answered with something we do not understand, so we show nothing rather than something wrong.',
    },
    badEntry: {
      heading: 'Which item is this?',
      text: 'The portal opened this tab without a usable ID, so nothing was asked. Close the card, open it again, and come back to this tab.',
    },
    unknownPlacement: {
      heading: 'Not made for this place',
      text: 'Deal Chat does not know the place it was opened from. Open it from the tab of a CRM card, or from the left menu.',
    },
    portalSilent: {
      heading: 'The portal does not answer',
      text: 'The page around this tab has been silent for 10 seconds. An ad blocker or a very slow connection can cause it.',
    },
    sessionExpired: {
      heading: 'Your session has ended',
      text: 'Reload the tab to sign in again.',
    },
    portalClosed: {
      heading: 'This portal is closed',
      text: 'It was deleted, or its administrator has closed it for now.',
    },
    missingScope: {
      heading: 'The app lacks a permission',
      text: 'An administrator opens the settings of Deal Chat in Bitrix24, ticks <b>{permission}</b> and saves.',
      permission: {
        im: 'Chat and notifications',
        crm: 'CRM',
        other: 'the missing permission',
      },
    },
    notAllowed: {
      heading: 'You may not see this',
      text: 'Your rights in Bitrix24 do not include it. Your administrator can change that.',
    },
    throttled: {
      heading: 'The portal asks us to slow down',
      text: '{seconds, plural, one {Too many requests at once, from all apps together. We try again in # second.} other {Too many requests at once, from all apps together. We try again in # seconds.}}',
      timer: '{seconds, plural, one {# second left} other {# seconds left}}',
    },
    portal: {
      heading: 'The portal refused',
      text: 'It gave a reason that we have no advice for; you find it below. Show it to your administrator.',
    },
    defect: {
      heading: 'This screen has a defect',
      text: 'Deal Chat made a mistake while it drew this screen. Nothing in your chats was changed.',
    },
  },
  outside: {
    heading: 'Open this inside Bitrix24',
    text: 'Deal Chat is a tab of a CRM card. An administrator adds it once, then it is in every deal.',
  },
  home: {
    heading: 'Deal Chat',
    text: 'The chat of a deal stands in the deal’s own card: open a deal and choose the tab with this app.',
  },
  install: {
    heading: 'Nothing to set up here',
    text: 'This version has no installer of its own. In the app’s settings in Bitrix24, leave the installation path empty and save; then open Deal Chat again.',
  },
} as const
