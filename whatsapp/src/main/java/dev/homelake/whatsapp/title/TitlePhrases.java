package dev.homelake.whatsapp.title;

import java.util.List;

/**
 * What the app writes into the name of an exported file around the chat's title, by language, as
 * printed by the app. Plain blanks stand for any blank and for underscores.
 */
final class TitlePhrases {

  /** In front of the title. Where one phrase begins another, the longer one is found. */
  static final List<String> BEFORE =
      List.of(
          // every language, iOS
          "WhatsApp Chat - ",
          // en
          "WhatsApp Chat with ",
          "WhatsApp Chat with: ",
          // de
          "WhatsApp Chat mit ",
          "WhatsApp-Chat mit ",
          "WhatsApp-Chat - ",
          // es
          "Chat de WhatsApp con ",
          "Conversación de WhatsApp con ",
          "Chat de WhatsApp - ",
          // ca
          "Xat de WhatsApp amb ",
          // gl
          "Conversa de WhatsApp con ",
          // fr
          "Discussion WhatsApp avec ",
          "Conversation WhatsApp avec ",
          "Discussion WhatsApp - ",
          // it
          "Chat WhatsApp con ",
          "Chat WhatsApp - ",
          // pt
          "Conversa do WhatsApp com ",
          "Conversa do WhatsApp - ",
          "Chat do WhatsApp com ",
          // nl, af
          "WhatsApp-chat met ",
          "WhatsApp Chat met ",
          "WhatsApp-gesprek met ",
          "WhatsApp-klets met ",
          // id, ms
          "Chat WhatsApp dengan ",
          "Sembang WhatsApp dengan ",
          // ru, uk, bg
          "Чат WhatsApp с ",
          "Чат WhatsApp с контактом ",
          "Чат WhatsApp - ",
          "Чат WhatsApp з ",
          "Чат WhatsApp із ",
          "Чат у WhatsApp з ",
          "Чат в WhatsApp с ",
          // cs, sk
          "Chat WhatsApp s uživatelem ",
          "Chat WhatsApp s kontaktem ",
          "Chat WhatsApp s používateľom ",
          "Chat WhatsApp s ",
          // pl
          "Czat WhatsApp z użytkownikiem ",
          "Czat WhatsApp z ",
          "Czat WhatsApp - ",
          // ro
          "Conversație WhatsApp cu ",
          "Chat WhatsApp cu ",
          // hr, sl
          "WhatsApp razgovor s ",
          "Razgovor na WhatsAppu s ",
          "Klepet WhatsApp z ",
          // hu
          "WhatsApp-beszélgetés - ",
          "WhatsApp beszélgetés vele: ",
          "WhatsApp-beszélgetés vele: ",
          // sv, da, nb
          "WhatsApp-chatt med ",
          "WhatsApp-chat med ",
          "WhatsApp Chat med ",
          "WhatsApp-samtale med ",
          // fi
          "WhatsApp-keskustelu: ",
          "WhatsApp-keskustelu - ",
          // el
          "Συνομιλία WhatsApp με ",
          "Συνομιλία WhatsApp με: ",
          // ar, fa, he, ur
          "محادثة واتساب مع ",
          "دردشة واتساب مع ",
          "دردشة WhatsApp مع ",
          "محادثة WhatsApp مع ",
          "گفتگوی واتساپ با ",
          "گپ واتساپ با ",
          "صحبت واتساپ با ",
          "צ'אט WhatsApp עם ",
          "שיחת WhatsApp עם ",
          "WhatsApp צ'אט עם ",
          // vi, th
          "Cuộc trò chuyện WhatsApp với ",
          "Đoạn chat WhatsApp với ",
          "แชท WhatsApp กับ ",
          "การแชท WhatsApp กับ ",
          // zh, ja, ko
          "与 WhatsApp 聊天 - ",
          "WhatsApp 聊天 - ",
          "WhatsApp 对话 - ",
          "WhatsApp 對話 - ",
          "WhatsAppチャット - ",
          "WhatsApp チャット - ",
          "WhatsApp 대화 - ",
          "WhatsApp 채팅 - ");

  /** Behind the title, in languages that put the phrase last. */
  static final List<String> BEHIND =
      List.of(
          // tr
          " ile WhatsApp Sohbeti",
          " ile WhatsApp Konuşması",
          // hi
          " के साथ WhatsApp चैट",
          // ja
          " とのWhatsAppチャット",
          "とのWhatsAppチャット",
          // ko
          "님과의 WhatsApp 대화",
          "님과 WhatsApp 대화",
          "님과의 WhatsApp 채팅",
          // zh
          "的 WhatsApp 聊天",
          "的 WhatsApp 對話");

  private TitlePhrases() {}
}
